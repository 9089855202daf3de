import { commentsOf, commentsWithin, type DataNode } from '../../base/dataNode';
import type { DataDocument } from '../../base/dataTree';
import { endOfLine, firstNotBelow, lineStartsOf } from '../../base/lines';
import type { Span } from '../../base/span';
import type { Anchor, DocumentTree, Enclosure } from './convertTree';

/** A comment or blank line with a line to itself. */
interface OwnLine {
  readonly start: number;
  readonly column: number;
  /** The comment; empty for a blank line. */
  readonly text: string;
}

/**
 * Puts the comments and blank lines of a source where they belong in its tree: a line to the key,
 * item or header below it, or to the end of the list or table that encloses it; what follows a value
 * on its line, to that value. In YAML without brackets, a comment that is indented further than what
 * comes next belongs to the table or list above.
 *
 * @param within the part of the source between the fences or braces
 */
export function placeRemarks(
  { comments }: DataDocument,
  source: string,
  within: Span,
  tree: DocumentTree,
  hasIndents: boolean,
): void {
  const { root, anchors } = tree;
  const starts = anchors.map(({ start }) => start);
  const lineStarts = lineStartsOf(source);
  const own: OwnLine[] = blankLines(source, lineStarts, within, tree);
  for (const comment of comments) {
    const text = source.slice(comment.start, comment.end).trimEnd();
    const column = comment.start - lineStartAt(comment.start);
    const lineStart = comment.start - column;
    const isAlone = source.slice(lineStart, comment.start).trim() === '';
    const anchor = isAlone ? undefined : anchorBefore(comment.start, lineStart);
    if (anchor === undefined) own.push({ start: comment.start, column, text });
    else if (anchor.remarks.behind === '') anchor.remarks.behind = text;
    else anchor.remarks.above.push(text);
  }
  own.sort((left, right) => left.start - right.start);
  const places: string[][] = [];
  for (let index = own.length - 1; index >= 0; index--) places[index] = placeOf(index);
  own.forEach(({ text }, index) => {
    places[index]?.push(text);
  });
  openLists(root);

  function lineStartAt(offset: number): number {
    const next = firstNotBelow(lineStarts, offset + 1, lineStarts.length);
    return lineStarts[next - 1] ?? 0;
  }

  /** The value that ends on a line last before an offset, else what begins there last. */
  function anchorBefore(offset: number, lineStart: number): Anchor | undefined {
    let begun: Anchor | undefined;
    let ended: Anchor | undefined;
    const last = firstNotBelow(starts, offset, starts.length) - 1;
    for (let index = last; index >= 0; index--) {
      const anchor = anchors[index] as Anchor;
      if (anchor.end <= lineStart && anchor.start < lineStart) {
        if (ended !== undefined || begun !== undefined) break;
        continue;
      }
      if (anchor.start >= lineStart) begun ??= anchor;
      const ends = anchor.end <= offset && anchor.end > lineStart;
      if (ends && anchor.end > (ended?.end ?? 0)) ended = anchor;
    }
    return ended ?? begun;
  }

  function placeOf(index: number): string[] {
    const { start, column, text } = own[index] as OwnLine;
    const next = anchors[firstNotBelow(starts, start, starts.length)];
    const below = own[index + 1];
    const goesOn = below !== undefined && (next === undefined || below.start < next.start);
    if (text === '' && goesOn) return places[index + 1] ?? root.below;
    const enclosure = enclosureOf(start, tree.enclosures);
    if (enclosure !== undefined && (next === undefined || next.start > enclosure.end)) {
      return enclosure.node.below;
    }
    const columnBelow = next === undefined ? 0 : columnOf(next);
    if (hasIndents && enclosure === undefined && text !== '' && column > columnBelow) {
      const before = anchors.findLast(
        (anchor) => anchor.start < start && columnOf(anchor) <= column,
      );
      if (before !== undefined) return before.holder.below;
    }
    return next?.remarks.above ?? root.below;
  }

  function columnOf({ start }: Anchor): number {
    return start - lineStartAt(start);
  }
}

function blankLines(
  source: string,
  lineStarts: readonly number[],
  { start, end }: Span,
  { longValues }: DocumentTree,
): OwnLine[] {
  const values = longValues.toSorted((left, right) => left.start - right.start);
  return lineStarts.flatMap((at) => {
    if (at < start || at >= end || source.slice(at, endOfLine(source, at)).trim() !== '') return [];
    const isWithin = values.some((value) => value.start < at && at < value.end);
    return isWithin ? [] : [{ start: at, column: 0, text: '' }];
  });
}

/** The innermost brackets around an offset. */
function enclosureOf(offset: number, enclosures: readonly Enclosure[]): Enclosure | undefined {
  return enclosures.findLast(({ start, end }) => start < offset && offset < end);
}

/** A list with comments needs lines to hold them. */
function openLists(node: DataNode): void {
  if (node.kind === 'scalar') return;
  const children = node.kind === 'table' ? node.members : node.items;
  for (const { value } of children) openLists(value);
  if (node.kind !== 'list') return;
  const hasComments = node.items.some(
    (item) => commentsOf(item).length > 0 || commentsWithin(item.value).length > 0,
  );
  node.inLines ||= hasComments || node.below.some((line) => line !== '');
}
