import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { type FoldRange, foldRanges } from '../markdown/blocks/foldRanges';
import type { Block } from '../note/block';
import type { Note } from '../note/note';
import { lastLineWithText } from './ranges';

/**
 * The folding ranges of a note: the front matter, parts, segments up to their last line with text,
 * and in bodies lists, fenced code and comments. In 0-based lines, without columns.
 *
 * @param limit maximum number of ranges that the client accepts; the innermost are dropped first
 */
export function folding(note: Note, limit = Number.POSITIVE_INFINITY): FoldingRange[] {
  const folds = [...headings(note), ...bodies(note)]
    .filter((fold) => fold.startLine < fold.endLine)
    .sort((left, right) => left.startLine - right.startLine || right.endLine - left.endLine);
  return folds.length <= limit ? folds : outermost(folds, limit);
}

/** The first `limit` folds by nesting depth, within one depth from top to bottom. */
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
  // Starts at the last line of the header: the title of a header over two lines stays visible.
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

/** The folds within a block, cached until the set of paired shortcodes changes. */
function foldsWithin(block: Block, paired: ReadonlySet<string>): readonly FoldRange[] {
  const cached = cache.get(block);
  if (cached?.paired === paired) return cached.folds;
  const folds = foldRanges(block.text, block.entry, paired);
  cache.set(block, { paired, folds });
  return folds;
}
