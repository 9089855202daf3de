import type { Block, SegmentBlock } from '../note/block';
import { blockLineStarts, endOfLine } from '../note/lines';
import type { Note } from '../note/note';
import type { Sequence } from '../note/sequence';
import { endsAtBlankLine } from '../note/structure/htmlBlock';
import { readLine } from '../note/structure/markdownState';
import { Leaf } from '../note/structure/openBlocks';
import { unclosedBlocksOf } from '../note/unclosedBlocks';
import { firstSegmentOf, numberForSegments } from './expectedNumbers';
import { looksLikeLostHeading } from './lostHeading';

/**
 * Whether something in a part may be a header or a heading that could not be read, or may be none
 * although it was read as one. Whoever renumbers the segments behind it could put wrong what is
 * right.
 *
 * @param part an index into the sequence's parts; -1 for what stands before the first part
 */
export function hasNumberDoubts(note: Note, part: number): boolean {
  let known = knownDoubts.get(note);
  if (known === undefined) {
    known = new Map();
    knownDoubts.set(note, known);
  }
  let doubts = known.get(part);
  if (doubts === undefined) {
    doubts =
      endsInNextPart(note.sequence, part) ||
      blocksOfPart(note, part).some((block) => isDoubtful(block, note.pairedShortcodes));
    known.set(part, doubts);
  }
  return doubts;
}

/** The same for the whole note. */
export function hasAnyNumberDoubts(note: Note): boolean {
  for (let part = -1; part < note.sequence.partCount; part++) {
    if (hasNumberDoubts(note, part)) return true;
  }
  return false;
}

const knownDoubts = new WeakMap<Note, Map<number, boolean>>();

function blocksOfPart({ blocks, sequence: { partBlocks } }: Note, part: number): readonly Block[] {
  return blocks.slice(part === -1 ? 0 : partBlocks[part], partBlocks[part + 1] ?? blocks.length);
}

/**
 * Whether the numbers of a part end in those of the next one, `1.1`, `1.2`, `2.1`, `2.2`, and no
 * heading has its number: then that is missing, or written in a way that nobody can foresee.
 */
function endsInNextPart(sequence: Sequence, part: number): boolean {
  if (part === -1) return false;
  const { parts, partNumbers, indexes, headingNumbers } = sequence;
  const own = numberForSegments(sequence, part);
  if (headingNumbers[part + 1] === own + 1) return false;
  let hasOwn = false;
  let hasNext = false;
  for (let at = firstSegmentOf(sequence, part); parts[at] === part; at++) {
    if (partNumbers[at] === own) [hasOwn, hasNext] = [true, false];
    else if (partNumbers[at] === own + 1 && indexes[at] === 1) hasNext = hasOwn;
  }
  return hasNext;
}

function isDoubtful(block: Block, paired: ReadonlySet<string>): boolean {
  if (block.kind === 'frontMatter') return false;
  if (block.kind === 'segment' && isHeaderDoubtful(block)) return true;
  if (unclosedBlocksOf(block).length > 0) return true;
  const own = block.kind === 'preamble' ? 0 : 1;
  const suspects = blockLineStarts(block).filter(
    (start, line) => line >= own && looksLikeLostHeading(lineAt(block, start)),
  );
  return suspects.length > 0 && !areLiteral(block, suspects, paired);
}

/** A number that may be a figure of the title, or a line that is a header only in a note. */
function isHeaderDoubtful({ header: { number, onlyInNote } }: SegmentBlock): boolean {
  return number === undefined ? onlyInNote : !number.isSure;
}

/**
 * Whether all lines that start at these offsets are code, raw HTML or in a raw shortcode. What
 * stands right below a tag such as `<br>` is raw HTML by accident.
 */
function areLiteral(block: Block, starts: readonly number[], paired: ReadonlySet<string>): boolean {
  let state = block.entry;
  for (const start of blockLineStarts(block)) {
    const reading = readLine(state, block.text, start, endOfLine(block.text, start), paired);
    const isByAccident = state.leaf === Leaf.html && endsAtBlankLine(state.detail);
    if ((!reading.literal || isByAccident) && starts.includes(start)) return false;
    state = reading.state;
  }
  return true;
}

function lineAt({ text }: Block, start: number): string {
  return text.slice(start, endOfLine(text, start));
}
