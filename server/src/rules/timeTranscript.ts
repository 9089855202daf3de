import { timeText } from '../editing/edits';
import type { Fix, NoteFinding } from '../editing/finding';
import { segmentName, written } from '../editing/labels';
import { endPlace, startPlace } from '../editing/timePlace';
import { moveSegmentBorder, type SegmentBorder } from '../editing/times/moveSegmentBorder';
import { message } from '../l10n/message';
import { maxContiguousGap } from '../note/headers/time';
import { isHiddenBetween } from '../note/headers/unreadHeaders';
import type { Note } from '../note/note';
import { borderStyle, startAfter } from '../note/sequence/borderStyle';
import type { SequenceSegment } from '../note/sequence/sequence';
import { type SpokenStretch, stretchCutAt } from '../transcript/cueBorders';
import type { Transcript } from '../transcript/transcript';
import type { SequenceRule } from './rule';

/**
 * A segment that starts or ends while a cue of the transcript is being said. Two neighbours that
 * meet have one border, and one finding. Chapters are no speech, and rows no sentences.
 */
export const timeTranscript: SequenceRule = {
  code: 'time-transcript',
  severity: 'hint',
  scope: 'sequence',
  rationale: message('A player would begin or end amid a sentence there'),
  fixesNeedAuthor: true,
  fixesAreTried: true,
  check: (note, { transcript }) => cutsIn(note, transcript).map((cut) => describe(note, cut)),
  fixes(finding, note, { transcript }) {
    const cut = cutsIn(note, transcript).find((one) => {
      const { block, start } = placeOf(one);
      return block === finding.block && start === finding.start;
    });
    return cut === undefined ? [] : moveToBorder(note, cut);
  },
};

/** A border of segments, and the speech that it cuts in two. */
interface Cut extends SegmentBorder {
  /** The segment that the finding is about: the later one, where there is one. */
  readonly segment: SequenceSegment;
  readonly said: SpokenStretch;
}

/** Leaves out times that are reported as out of order, as an end that is too late, or as empty. */
function cutsIn({ sequence, chronology }: Note, transcript: Transcript | undefined): Cut[] {
  if (transcript?.kind !== 'speech' || transcript.areRows) return [];
  const isOutOfOrder = new Set(chronology.startsBefore.map(({ segment }) => segment));
  const endsTooLate = new Set(chronology.overlaps.map(({ other }) => other));
  const cuts: Cut[] = [];
  for (const segment of sequence.segments) {
    const { above, below, start, end } = segment;
    const earlier = meet(above, segment) ? above : undefined;
    if (!isOutOfOrder.has(segment)) {
      const said = stretchCutAt(transcript, earlier?.end ?? start, start);
      if (said !== undefined) cuts.push({ segment, earlier, later: segment, said });
    }
    if (meet(segment, below) || endsTooLate.has(segment) || end === start) continue;
    const said = stretchCutAt(transcript, end, end);
    if (said !== undefined) cuts.push({ segment, earlier: segment, later: undefined, said });
  }
  return cuts;
}

function meet(earlier: SequenceSegment | undefined, later: SequenceSegment | undefined): boolean {
  const distance = (later?.start ?? Number.NaN) - (earlier?.end ?? Number.NaN);
  return distance >= 0 && distance <= maxContiguousGap;
}

function placeOf({ segment, later }: Cut) {
  return later === undefined ? endPlace(segment) : startPlace(segment);
}

function describe(note: Note, cut: Cut): NoteFinding {
  const { segment, earlier, later, said } = cut;
  const place = placeOf(cut);
  const shown = (ms: number) => timeText(note, place.block, inUnitOf(note, ms, Math.round));
  const [name, time] = [segmentName(segment.block), written(segment.block, place)];
  const [from, to] = [shown(said.start), shown(said.end)];
  const text =
    later === undefined
      ? message(
          '{0} ends at {1}, in the middle of what is said from {2} to {3}',
          name,
          time,
          from,
          to,
        )
      : message(
          '{0} starts at {1}, in the middle of what is said from {2} to {3}',
          name,
          time,
          from,
          to,
        );
  const finding = { ...place, message: text };
  if (earlier === undefined || later === undefined) return finding;
  const endsHere = message('{0} ends here', segmentName(earlier.block));
  return { ...finding, related: [{ place: endPlace(earlier), message: endsHere }] };
}

/** Moves a border to the start or the end of what is said there, whichever is nearer. */
function moveToBorder(note: Note, { segment, earlier, later, said }: Cut): Fix[] {
  const from = earlier?.end ?? segment.start;
  const to = later?.start ?? from;
  const isNearStart = from - said.start <= said.end - to;
  const border = isNearStart ? said.start : said.end;
  let time = inUnitOf(note, border, Math.round);
  if (earlier !== undefined && later !== undefined) {
    if (isHiddenBetween(note, earlier.blockIndex, later.blockIndex, 'header')) return [];
    const style = borderStyle(note.sequence, later);
    // In the next second the pair encloses the border, unless nothing is said before it.
    if (style === 'next-second' && !(isNearStart && said.isBehindSilence)) {
      time = startAfter(inUnitOf(note, border, Math.floor), style);
    }
  }
  const edits = moveSegmentBorder(note, { earlier, later }, time);
  if (edits === undefined) return [];
  const [name, shown] = [segmentName(segment.block), timeText(note, segment.blockIndex, time)];
  if (later === undefined) return [{ title: message('End {0} at {1}', name, shown), edits }];
  if (earlier === undefined) return [{ title: message('Start {0} at {1}', name, shown), edits }];
  const above = segmentName(earlier.block);
  return [{ title: message('Move the border of {0} and {1} to {2}', above, name, shown), edits }];
}

/** A time in whole seconds, unless the note writes fractions of them. Milliseconds. */
function inUnitOf({ sequence }: Note, ms: number, round: (value: number) => number): number {
  const isWhole = (time: number) => Number.isNaN(time) || time % second === 0;
  const areWhole = sequence.segments.every(({ start, end }) => isWhole(start) && isWhole(end));
  return areWhole ? round(ms / second) * second : ms;
}

const second = 1000;
