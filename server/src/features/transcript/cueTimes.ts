import { timeText } from '../../editing/edits';
import { segmentName } from '../../editing/labels';
import { type Message, message } from '../../l10n/message';
import type { Note } from '../../note/note';
import { borderStyle, endBefore, startAfter } from '../../note/sequence/borderStyle';
import type { SequenceSegment } from '../../note/sequence/sequence';
import type { CueRange } from '../../protocol/transcriptProtocol';
import type { Transcript } from '../../transcript/transcript';

const second = 1000;

/** Milliseconds, the end above the start. */
export interface SegmentTimes {
  readonly start: number;
  readonly end: number;
}

type Refusal = { readonly refusal: Message };

/**
 * The times of segments that hold cues: from the start of the first to the end of the last one, in
 * whole seconds unless the note uses fractions. Where two of them, or one and a segment of the
 * note, meet or share no more than a second, their border is written in the note's style; segments
 * that are there stay. Refused where they share more.
 *
 * @param ranges by rising cues, without common ones, all of them in the transcript
 */
export function timesOfCues(
  note: Note,
  transcript: Transcript,
  ranges: readonly CueRange[],
): readonly SegmentTimes[] | Refusal {
  const rounded = roundingOf(note);
  const times: SegmentTimes[] = [];
  const spoken = ranges.map((range) => spokenTimes(transcript, range, rounded));
  for (const [at, range] of ranges.entries()) {
    const own = spoken[at] as SegmentTimes;
    const next = spoken[at + 1]?.start ?? Number.POSITIVE_INFINITY;
    const fitted = fittedIn(note, { start: own.start, end: Math.min(own.end, next) }, next);
    if ('overlapped' in fitted) return { refusal: overlapMessage(note, range, own, fitted) };
    if (!(fitted.end > fitted.start)) {
      return {
        refusal: message('Between its neighbours no second is left for {0}', cueNames(range)),
      };
    }
    times.push(fitted);
  }
  return times;
}

/** A time of a cue as the note would write it: whole seconds unless it uses fractions. */
export function roundingOf({ sequence: { segments } }: Note): (ms: number) => number {
  const isExact = segments.some(({ start, end }) => start % second > 0 || end % second > 0);
  return (ms) => (isExact ? Math.round(ms) : second * Math.round(ms / second));
}

/** A name for a run of cues, for a message. */
export function cueNames({ firstCue, lastCue }: CueRange): Message {
  return firstCue === lastCue
    ? message('cue {0}', firstCue)
    : message('cues {0} to {1}', firstCue, lastCue);
}

function spokenTimes(
  { starts, ends }: Transcript,
  { firstCue, lastCue }: CueRange,
  rounded: (ms: number) => number,
): SegmentTimes {
  const start = rounded(starts[firstCue - 1] as number);
  const end = rounded(ends.subarray(firstCue - 1, lastCue).reduce((a, b) => Math.max(a, b)));
  return { start, end: end > start ? end : start + second };
}

/** The times with the borders that the segments of the note leave, and the next new one's start. */
function fittedIn(
  { sequence }: Note,
  { start, end }: SegmentTimes,
  next: number,
): SegmentTimes | { readonly overlapped: SequenceSegment } {
  const above = sequence.segments.findLast((segment) => segment.start < start);
  const below = sequence.segments.find((segment) => segment.start >= start);
  const style = borderStyle(sequence, above);
  const endAbove = above?.end ?? Number.NaN;
  const startBelow = below?.start ?? Number.NaN;
  const open = sequence.segments.find((own) => own.start < start && own.end - start > second);
  if (open !== undefined) return { overlapped: open };
  if (below !== undefined && end - startBelow > second) return { overlapped: below };
  if (below !== undefined && below.start === start) return { overlapped: below };
  const limit = Math.min(next, Number.isNaN(startBelow) ? next : startBelow);
  return {
    start: endAbove >= start ? startAfter(endAbove, style) : start,
    end: end >= limit ? endBefore(limit, style) : end,
  };
}

function overlapMessage(
  note: Note,
  range: CueRange,
  { start, end }: SegmentTimes,
  { overlapped }: { readonly overlapped: SequenceSegment },
): Message {
  const time = (ms: number) => timeText(note, overlapped.blockIndex, ms);
  const isEndKnown = !Number.isNaN(overlapped.end);
  const other = time(overlapped.start) + (isEndKnown ? `-${time(overlapped.end)}` : '');
  return message(
    '{0} ({1}) would overlap {2} ({3})',
    ...[`${time(start)}-${time(end)}`, cueNames(range), segmentName(overlapped.block), other],
  );
}
