import { addChapters } from '../../chapters/addChapters';
import { draftChapters } from '../../chapters/draftChapters';
import { applyEdits } from '../../editing/applyEdits';
import { written } from '../../editing/labels';
import { localise, localised } from '../../l10n/localised';
import type { Note } from '../../note/note';
import type { DraftSegmentsResult } from '../../protocol/chapterProtocol';
import type { Stretch } from '../../transcript/divideCues';
import type { Transcript } from '../../transcript/transcript';
import type { NoteVersion } from '../noteVersion';
import { openTextEdits } from '../textEdits';

/** A shorter gap between segments is one that the author has left. Milliseconds. */
const minStretch = 5000;

/**
 * The edits that fill what no segment covers with segments out of the transcript, or a refusal. The
 * titles are tab stops that hold the time.
 *
 * @param length of a segment, in milliseconds
 */
export function draftedSegments(
  { note, version }: Pick<NoteVersion, 'note' | 'version'>,
  transcript: Transcript | undefined,
  length: number,
  takesSnippets: boolean,
): DraftSegmentsResult {
  const base = { title: localised('Draft Segments from Transcript'), run: null, version };
  const refuse = (refusal: string) => ({ ...base, refusal, edits: [], headers: [] });
  if (transcript === undefined || transcript.kind !== 'speech') {
    return refuse(localised('No transcript lies beside this note, and none is named in it'));
  }
  const chapters = draftChapters(transcript, uncovered(note), length);
  if (chapters.length === 0) {
    return refuse(localised('All that is said in the transcript lies in segments that are there'));
  }
  const added = addChapters(note, { chapters });
  if ('refusal' in added) return refuse(localise(added.refusal));
  const edits = openTextEdits(note, added.edits, takesSnippets);
  const starts = new Set(chapters.map(({ start }) => start));
  return { ...base, edits, headers: newHeadersIn(applyEdits(note, added.edits), note, starts) };
}

/** The headers of a note, as they are written, with one of these starts that another has not. */
function newHeadersIn({ sequence }: Note, before: Note, starts: ReadonlySet<number>): string[] {
  const known = new Set(before.sequence.segments.map(({ start }) => start));
  return sequence.segments
    .filter(({ start }) => starts.has(start) && !known.has(start))
    .map(({ block }) => written(block, block.header.line));
}

/**
 * What lies between the segments of a note, before the first and behind the last one. A segment
 * without a readable end lasts until the next one starts.
 */
function uncovered({ sequence: { segments } }: Note): Stretch[] {
  const known = segments
    .filter(({ start }) => !Number.isNaN(start))
    .map(({ start, end, below }) => ({
      start,
      end: Number.isNaN(end) ? (below?.start ?? Number.POSITIVE_INFINITY) : end,
    }))
    .sort((left, right) => left.start - right.start);
  const stretches: Stretch[] = [];
  let from = 0;
  for (const { start, end } of known) {
    if (start - from >= minStretch) stretches.push({ from, to: start });
    from = Math.max(from, end);
  }
  return Number.isFinite(from) ? [...stretches, { from, to: Number.POSITIVE_INFINITY }] : stretches;
}
