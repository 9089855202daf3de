import type { Steps } from '../../base/steps';
import { titleOrTime } from '../../chapters/chapter';
import { segmentOrder } from '../../chapters/chapterOrder';
import { episodeOf } from '../../chapters/episodeOf';
import { insertSegments } from '../../chapters/insertSegments';
import { placeSegments, type SegmentForPart } from '../../chapters/placeSegments';
import { plainPoint, pointInNote } from '../../chapters/pointInNote';
import { applyEdits } from '../../editing/applyEdits';
import type { OpenEdit } from '../../editing/segments/refactoringResult';
import { localised } from '../../l10n/localised';
import { type Message, message } from '../../l10n/message';
import { plainTitle } from '../../note/headers/plainTitle';
import type { Note } from '../../note/note';
import type { SequenceSegment } from '../../note/sequence/sequence';
import type { CueSegment } from '../../protocol/transcriptProtocol';
import type { Transcript } from '../../transcript/transcript';
import { cueNames, type SegmentTimes, timesOfCues } from './cueTimes';

/** The edits that write segments, their titles open, and the note that comes of them. */
export interface SegmentsOfCues {
  readonly edits: readonly OpenEdit[];
  readonly note: Note;
  /** The new segments in that note, by rising starts. */
  readonly added: readonly SequenceSegment[];
}

type Refusal = { readonly refusal: Message };

/**
 * Writes segments into a note whose times are those of cues. All of them are written or none: a
 * refusal says which one cannot be, and why. Nothing that stands in the note changes but numbers.
 * Works in small steps, as bold words are tried one by one.
 *
 * @param segments in any order
 */
export function* segmentsFromCues(
  note: Note,
  transcript: Transcript,
  segments: readonly CueSegment[],
): Steps<SegmentsOfCues | Refusal> {
  const [unusable] = segmentOrder(note).unusable;
  if (unusable !== undefined) {
    return { refusal: message('{0}; put that right first', unusable.message) };
  }
  const refusal = wrongCues(transcript, segments);
  if (refusal !== undefined) return { refusal };
  const sorted = segments.toSorted((left, right) => left.firstCue - right.firstCue);
  const shared = sharedCue(sorted);
  if (shared !== undefined) return { refusal: shared };
  const times = timesOfCues(note, transcript, sorted);
  if ('refusal' in times) return times;
  const timed: SegmentForPart[] = [];
  for (const [at, segment] of sorted.entries()) {
    timed.push(yield* withTimes(segment, times[at] as SegmentTimes));
  }
  const firstPart = episodeOf(note).title ?? localised('Title of the part');
  const placed = placeSegments(note, timed, firstPart);
  if ('refusal' in placed) return placed;
  const edits = insertSegments(note, placed);
  const after = applyEdits(note, edits);
  const begun = placed.filter(({ newPart }) => newPart !== undefined).length;
  const { sequence } = after;
  const isAsMeant =
    sequence.segments.length === note.sequence.segments.length + segments.length &&
    sequence.parts.length === note.sequence.parts.length + begun;
  if (!isAsMeant) {
    return { refusal: message('A title or a point would be read as a header or a heading') };
  }
  const starts = new Set(times.map(({ start }) => start));
  const added = sequence.segments.filter(({ start }) => starts.has(start));
  return { edits, note: after, added };
}

/** What is wrong with the numbers of the cues. */
function wrongCues({ count }: Transcript, segments: readonly CueSegment[]): Message | undefined {
  if (count === 0) return message('The transcript has no cue');
  for (const { firstCue, lastCue } of segments) {
    for (const cue of [firstCue, lastCue]) {
      if (Number.isInteger(cue) && cue >= 1 && cue <= count) continue;
      return message('There is no cue {0}: the transcript has the cues 1 to {1}', cue, count);
    }
    if (firstCue > lastCue) {
      return message('The last cue ({1}) is above the first one ({0})', firstCue, lastCue);
    }
  }
  return undefined;
}

/** @param sorted by their first cue */
function sharedCue(sorted: readonly CueSegment[]): Message | undefined {
  for (const [at, segment] of sorted.entries()) {
    const next = sorted[at + 1];
    if (next === undefined || next.firstCue > segment.lastCue) continue;
    return message(
      'Two segments hold cue {0}: {1}, and {2}',
      next.firstCue,
      cueNames(segment),
      cueNames(next),
    );
  }
  return undefined;
}

function* withTimes(
  { title, words, points = [], part }: CueSegment,
  { start, end }: SegmentTimes,
): Steps<SegmentForPart> {
  const written = [plainPoint(words ?? '')];
  for (const point of points) {
    written.push(pointInNote(point));
    yield;
  }
  return {
    start,
    end,
    title: titleOrTime(title, start),
    points: written.filter((point) => point !== ''),
    ...(part !== undefined && {
      part: 'newTitle' in part ? { newTitle: plainTitle(part.newTitle) } : part,
    }),
  };
}
