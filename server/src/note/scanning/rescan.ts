import { lastNotAbove } from '../../base/lines';
import { openingFence } from '../../frontMatter/fence';
import { sameState } from '../../markdown/blocks/markdownState';
import { closedShortcodes } from '../../markdown/inline/shortcodes';
import type { Block } from '../block';
import { sameAbove } from '../headers/headersAbove';
import { findFrontMatter } from './findFrontMatter';
import { type ScanContext, scanFile, scanLines } from './scan';
import type { TextChange } from './textChange';

/** A text divided into blocks, with the context of its reading. */
export interface Reading extends ScanContext {
  readonly blocks: readonly Block[];
}

/**
 * Reads a text after a change. It scans the blocks that the change touches, one block above them, or
 * two where that is a part, and those below until Markdown has the same blocks open as before. It
 * scans the whole text where the change affects all lines: whether the file is a note, where its
 * front matter ends, which shortcodes have a closing tag. Unchanged blocks keep their identity, and
 * with it all that is memoised.
 *
 * @param offsets the start of each block, and finally the end of the text
 * @param change lies within the text
 * @param alwaysNote the text is a note whatever it contains
 */
export function rescan(
  before: Reading,
  offsets: ArrayLike<number>,
  change: TextChange,
  alwaysNote: boolean,
): Reading {
  const blocks = scanAround(before, offsets, change);
  if (blocks !== undefined) {
    const paired = pairedIn(blocks, before.paired);
    const isNote = alwaysNote || blocks.some(provesNote);
    if (isNote === before.isNote && paired === before.paired) return { blocks, isNote, paired };
  }
  return scanAll(before, changedText(before.blocks, change), alwaysNote);
}

/** The blocks after a change; undefined where more of the text must be scanned. */
function scanAround(
  before: Reading,
  offsets: ArrayLike<number>,
  change: TextChange,
): readonly Block[] | undefined {
  const { blocks } = before;
  if (blocks.length === 0 || isFrontMatterOpen((blocks[0] as Block).text)) return undefined;
  let first = Math.max(lastNotAbove(offsets, change.offset - 1, blocks.length) - 1, 0);
  // Headers above a part heading may depend on the first line of the block below it.
  if (first > 0 && blocks[first]?.kind === 'part') first--;
  const touchedEnd = lastNotAbove(offsets, change.offset + change.deleteCount, blocks.length) + 1;
  const growth = change.inserted.length - change.deleteCount;
  for (let below = 1; ; below *= 2) {
    const end = Math.min(touchedEnd + below, blocks.length);
    const start = offsets[first] ?? 0;
    const old = blocks.slice(first, end);
    const text = changedText(old, { ...change, offset: change.offset - start });
    if (first === 0 && isFrontMatterOpen(text)) return undefined;
    const fresh: Block[] = [];
    let next = end;
    let at = start - growth;
    for (const block of scanFrom(first, before, text)) {
      fresh.push(block);
      at += block.text.length;
      const known = lastNotAbove(offsets, at, end);
      const isBorder = known >= touchedEnd && offsets[known] === at;
      if (!isBorder || !continues(block, blocks[known] as Block)) continue;
      // The last of these blocks may depend on that line as well.
      const seesNext = blocks[known]?.kind !== 'part' || known + 1 < end || end === blocks.length;
      if (!seesNext) continue;
      next = known;
      break;
    }
    if (next === end && end < blocks.length) continue;
    // The first block may have lost its opening line: then it belongs to the one above.
    if (first > 0 && fresh[0]?.kind === 'preamble' && blocks[first]?.kind !== 'preamble') {
      first--;
      continue;
    }
    const kept = keepIdentity(blocks.slice(first, next), fresh);
    return blocks.slice(0, first).concat(kept, blocks.slice(next));
  }
}

function scanFrom(first: number, { blocks, ...context }: Reading, text: string): Iterable<Block> {
  if (first === 0) return scanFile(text, context);
  const { entry, above } = blocks[first] as Block;
  return scanLines(text, { markdown: entry, above }, context);
}

/** Whether a rescanned block ends in the state in which the next one was read. */
function continues({ exit, below }: Block, next: Block): boolean {
  return sameState(exit, next.entry) && sameAbove(below, next.above);
}

/** Whether a text begins with a fence and its front matter is not closed. */
function isFrontMatterOpen(text: string): boolean {
  return openingFence(text) !== undefined && findFrontMatter(text)?.closed !== true;
}

/**
 * Scans the whole text, and again if whether it is a note or which shortcodes it closes changes. A
 * first reading assumes a note, as most texts are one.
 */
function scanAll(before: Reading, text: string, alwaysNote: boolean): Reading {
  const paired = namesOf(closedShortcodes(text), before.paired);
  let isNote = alwaysNote || before.isNote || before.blocks.length === 0;
  let blocks = [...scanFile(text, { isNote, paired })];
  const isProven = alwaysNote || blocks.some(provesNote);
  if (isProven !== isNote) {
    isNote = isProven;
    blocks = [...scanFile(text, { isNote, paired })];
  }
  return { blocks: keepIdentity(before.blocks, blocks), isNote, paired };
}

/**
 * Whether a block alone makes a file a note (format.md, "When is a Markdown file a note?").
 */
function provesNote(block: Block): boolean {
  if (block.kind === 'part') return block.heading.form === 'part';
  return block.kind === 'segment' && block.header.makesNote;
}

/** The new blocks, with equal ones at either end replaced by the old objects. */
function keepIdentity(old: readonly Block[], fresh: readonly Block[]): readonly Block[] {
  const shorter = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < shorter && isSame(old[head] as Block, fresh[head] as Block)) head++;
  let tail = 0;
  while (
    tail < shorter - head &&
    isSame(old.at(-1 - tail) as Block, fresh.at(-1 - tail) as Block)
  ) {
    tail++;
  }
  const changed = fresh.slice(head, fresh.length - tail);
  return old.slice(0, head).concat(changed, old.slice(old.length - tail));
}

function isSame(left: Block, right: Block): boolean {
  return (
    left.kind === right.kind &&
    left.text === right.text &&
    sameState(left.entry, right.entry) &&
    sameState(left.exit, right.exit) &&
    sameAbove(left.above, right.above) &&
    sameAbove(left.below, right.below)
  );
}

function changedText(
  blocks: readonly Block[],
  { offset, deleteCount, inserted }: TextChange,
): string {
  const text = blocks.map((block) => block.text).join('');
  return text.slice(0, offset) + inserted + text.slice(offset + deleteCount);
}

/** The shortcodes that blocks close, as the previous set where it is equal. */
function pairedIn(blocks: readonly Block[], before: ReadonlySet<string>): ReadonlySet<string> {
  const names: string[] = [];
  for (const { closings } of blocks) if (closings.length > 0) names.push(...closings);
  return namesOf(names, before);
}

function namesOf(names: readonly string[], before: ReadonlySet<string>): ReadonlySet<string> {
  const after = new Set(names);
  const isSame = after.size === before.size && [...after].every((name) => before.has(name));
  return isSame ? before : after;
}
