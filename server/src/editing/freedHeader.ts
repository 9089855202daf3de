import { lineEndFinder } from '../base/lineEndFinder';
import { afterLineEnd, endOfLine } from '../base/lines';
import type { Span } from '../base/span';
import { MarkdownLine } from '../markdown/blocks/markdownLine';
import {
  documentStart,
  isBelowClosedHtml,
  type MarkdownState,
  readLine,
  readLineInto,
  sameState,
} from '../markdown/blocks/markdownState';
import { Leaf } from '../markdown/blocks/openBlocks';
import type { Block, PartBlock } from '../note/block';
import { stateBehindHeading } from '../note/body/fixedHeadingState';
import { beginsInTable } from '../note/body/tableContinuation';
import type { Note } from '../note/note';

/**
 * Whether a header below a part heading that is malformed, or within raw HTML, starts a paragraph
 * of its own once the heading is fixed. False where no such heading is above.
 *
 * @param block the index of the header's block
 */
export function startsParagraphWhenFixed(note: Note, block: number): boolean {
  const above = note.blocks[block - 1];
  if (above?.kind !== 'part') return false;
  if (above.heading.form !== undefined && !isBelowClosedHtml(above.entry)) return false;
  const state = stateBehindFixed(above, note.pairedShortcodes);
  const text = note.blocks[block]?.text ?? '';
  return readLine(state, text, 0, endOfLine(text, 0), note.pairedShortcodes).startsParagraph;
}

interface KnownState {
  readonly paired: ReadonlySet<string>;
  readonly state: MarkdownState;
}

/** Memoised, as it is needed at each edit, and the text below a heading may be long. */
const knownStates = new WeakMap<PartBlock, KnownState>();

function stateBehindFixed(part: PartBlock, paired: ReadonlySet<string>): MarkdownState {
  const known = knownStates.get(part);
  if (known?.paired === paired) return known.state;
  let state = stateBehindHeading(part);
  for (const { start, end } of linesBelowFirst(part.text)) {
    state = readLine(state, part.text, start, end, paired).state;
  }
  knownStates.set(part, { paired, state });
  return state;
}

/**
 * Whether Markdown reads the text below a header or part heading alike whether the header begins
 * anew or continues the text above: a list, a quote or code could be read otherwise. Text below it
 * that is raw HTML only because a blank line is missing may become text.
 *
 * @param block the index of the block
 */
export function readsAlikeOnItsOwn({ blocks, pairedShortcodes }: Note, block: number): boolean {
  const own = blocks[block];
  if (own?.kind !== 'segment' && own?.kind !== 'part') return false;
  const { start } = own.kind === 'part' ? own.heading.line : own.header.line;
  const end = endOfLine(own.text, 0);
  const isInHtml = isBelowClosedHtml(own.entry);
  const [inside, alone] = [new MarkdownLine(), new MarkdownLine()];
  readLineInto(inside, own.entry, own.text, 0, end, pairedShortcodes);
  readLineInto(alone, documentStart, own.text, start, end, pairedShortcodes);
  const isInTable = beginsInTable(blocks, block);
  for (let at = block; at < block + maxBlocks; at++) {
    const { text } = blocks[at] as Block;
    for (const line of at === block ? linesBelowFirst(text) : linesOf(text)) {
      const mayBeRow = isInTable && alone.state.leaf === Leaf.paragraph;
      if (sameState(inside.state, alone.state) && !mayBeRow) return true;
      readLineInto(inside, inside.state, text, line.start, line.end, pairedShortcodes);
      readLineInto(alone, alone.state, text, line.start, line.end, pairedShortcodes);
      const isFreed = isInHtml && inside.goesOnLiterally;
      if (isFreed ? alone.literal || alone.underlines : !isAlike(inside, alone)) return false;
      if (alone.underlines && mayBeRow) return false;
    }
    if (at === blocks.length - 1) return true;
  }
  return false;
}

/** Within this many blocks, the lines below a header must be read alike again. */
const maxBlocks = 50;

function isAlike(left: MarkdownLine, right: MarkdownLine): boolean {
  return (
    left.literal === right.literal &&
    left.underlines === right.underlines &&
    left.openedCount === right.openedCount
  );
}

function linesBelowFirst(text: string): Generator<Span> {
  const end = endOfLine(text, 0);
  return linesOf(text, end === text.length ? end : afterLineEnd(text, end));
}

function* linesOf(text: string, from = 0): Generator<Span> {
  const endAfter = lineEndFinder(text);
  for (let start = from; start < text.length; ) {
    const end = endAfter(start);
    yield { start, end };
    start = afterLineEnd(text, end);
  }
}
