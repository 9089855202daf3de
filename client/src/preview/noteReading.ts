import { hasWideFence } from '../../../server/src/frontMatter/fence';
import type { FrontMatterBlock, SegmentBlock } from '../../../server/src/note/block';
import { episodeText } from '../../../server/src/note/episodeParams';
import { hasProofOfNote } from '../../../server/src/note/headers/detectNote';
import { Note } from '../../../server/src/note/note';
import { partTimes } from '../../../server/src/note/sequence/partBounds';

/** What the preview needs of a note. Lines are 0-based. */
export interface NoteReading {
  /** Front matter that is closed, with the lines of both fences. */
  readonly frontMatter: PlacedFrontMatter | undefined;
  /** Correct headers that begin a paragraph, by line. */
  readonly segments: ReadonlyMap<number, SegmentBlock>;
  /** The lengths of parts in milliseconds, by the line of the heading; without unknown ones. */
  readonly partLengths: ReadonlyMap<number, number>;
  /** The value of `params.media`. */
  readonly media: string | undefined;
}

/** The reading of the note that is being rendered; undefined for any other file. */
export type ReadingOf = (environment: object) => NoteReading | undefined;

export interface PlacedFrontMatter {
  readonly block: FrontMatterBlock;
  readonly openingLine: number;
  readonly closingLine: number;
}

/**
 * Reads a text for its preview; undefined if it is no note.
 *
 * @param text with LF as the only line end
 * @param isNoteByLanguage whether a text without `hasProofOfNote` is a note nevertheless
 */
export function readForPreview(
  text: string,
  isNoteByLanguage: (text: string) => boolean,
): NoteReading | undefined {
  const proves = hasProofOfNote(text);
  const alwaysNote = !proves && isNoteByLanguage(text);
  if (!proves && !alwaysNote) return undefined;
  const note = Note.read(text, alwaysNote);
  if (!note.isNote) return undefined;
  return {
    frontMatter: frontMatterOf(note),
    segments: correctSegments(note),
    partLengths: partLengths(note),
    media: episodeText(note, 'media'),
  };
}

function frontMatterOf({ blocks: [block] }: Note): PlacedFrontMatter | undefined {
  if (block?.kind !== 'frontMatter' || !block.closed || hasWideFence(block)) return undefined;
  const linesUpTo = (offset: number) => block.text.slice(0, offset).split('\n').length - 1;
  return {
    block,
    openingLine: linesUpTo(block.fence.start),
    closingLine: linesUpTo(block.content.end),
  };
}

function correctSegments({ blocks, lines }: Note): Map<number, SegmentBlock> {
  const segments = new Map<number, SegmentBlock>();
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'segment' || !block.startsParagraph) continue;
    if (block.header.faults.length === 0) segments.set(lines[index] as number, block);
  }
  return segments;
}

function partLengths(note: Note): Map<number, number> {
  const lengths = new Map<number, number>();
  for (const part of note.sequence.parts) {
    const { start, end } = partTimes(part);
    if (end >= start) lengths.set(note.lines[part.blockIndex] as number, end - start);
  }
  return lengths;
}
