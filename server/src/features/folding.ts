import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { type FoldRange, foldRanges } from '../markdown/blocks/foldRanges';
import type { Block } from '../note/block';
import type { Note } from '../note/note';
import { lastLineWithText } from './ranges';

/**
 * The folds of a note: front matter to its closing fence, parts, segments up to their last line
 * with text, and in bodies lists, fenced code and comments. Lines only.
 *
 * @param limit the most that the client takes; the innermost folds are left out first
 */
export function folding(note: Note, limit = Number.POSITIVE_INFINITY): FoldingRange[] {
  const folds = [...headings(note), ...bodies(note)]
    .filter((fold) => fold.startLine < fold.endLine)
    .sort((left, right) => left.startLine - right.startLine || right.endLine - left.endLine);
  return folds.length <= limit ? folds : outermost(folds, limit);
}

/** The first folds in the order of their depth, those of one depth from above. */
function outermost(folds: readonly FoldingRange[], limit: number): FoldingRange[] {
  const open: FoldingRange[] = [];
  const byDepth: FoldingRange[][] = [];
  for (const fold of folds) {
    while ((open.at(-1)?.endLine ?? Number.POSITIVE_INFINITY) < fold.endLine) open.pop();
    byDepth[open.length] ??= [];
    byDepth[open.length]?.push(fold);
    open.push(fold);
  }
  return byDepth.flat().slice(0, limit);
}

function headings(note: Note): FoldingRange[] {
  const folds: FoldingRange[] = [];
  let part = -1;
  const closePart = (end: number) => {
    if (part !== -1) folds.push(foldOf(note, part, end));
  };
  note.blocks.forEach((block, index) => {
    if (block.kind === 'part') {
      closePart(index - 1);
      part = index;
    } else if (block.kind === 'segment') {
      folds.push(foldOf(note, index, index));
    } else if (block.kind === 'frontMatter') {
      const start = note.position(index, block.fence.start).line;
      folds.push({ startLine: start, endLine: lastLineWithText(note, index, index) });
    }
  });
  closePart(note.blocks.length - 1);
  return folds;
}

function foldOf(note: Note, first: number, last: number): FoldingRange {
  const block = note.blocks[first];
  // Folded, a header over two lines still shows its title.
  const below = block?.kind === 'segment' ? block.header.lines - 1 : 0;
  const startLine = (note.lines[first] ?? 0) + below;
  return { startLine, endLine: lastLineWithText(note, first, last) };
}

function bodies(note: Note): FoldingRange[] {
  return note.blocks.flatMap((block, index) => {
    if (block.kind === 'frontMatter') return [];
    const line = note.lines[index] ?? 0;
    return foldsWithin(block, note.pairedShortcodes).map((fold) => ({
      startLine: line + fold.startLine,
      endLine: line + fold.endLine,
      ...(fold.kind === 'comment' ? { kind: FoldingRangeKind.Comment } : {}),
    }));
  });
}

interface CachedFolds {
  readonly paired: ReadonlySet<string>;
  readonly folds: readonly FoldRange[];
}

const cache = new WeakMap<Block, CachedFolds>();

/** The folds of a block, kept with it for as long as the same shortcodes enclose something. */
function foldsWithin(block: Block, paired: ReadonlySet<string>): readonly FoldRange[] {
  const cached = cache.get(block);
  if (cached?.paired === paired) return cached.folds;
  const folds = foldRanges(block.text, block.entry, paired);
  cache.set(block, { paired, folds });
  return folds;
}
