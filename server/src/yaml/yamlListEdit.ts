import type { DataItem } from '../base/dataTree';
import { endOfLine, lineStartOf, nextLineStart } from '../base/lines';
import { removalOfListItem } from '../base/listEdit';
import type { Span } from '../base/span';

/**
 * The spans to delete, in ascending order, to remove an item: in a list of lines its lines, between
 * brackets the item with one comma. Comments stay. None where an alias elsewhere stands for the item.
 * Offsets as in the text.
 */
export function removalOfYamlItem(
  text: string,
  items: readonly DataItem[],
  index: number,
): readonly Span[] {
  const { dash, value } = items[index]!;
  if (isAnchored(text, dash?.end ?? items[index - 1]?.value.end ?? 0, value)) return [];
  if (dash === undefined) return removalOfListItem(text, items, index);
  const start = lineStartOf(text, dash.start);
  const isOnOwnLine = text.slice(start, dash.start).trim() === '';
  if (!isOnOwnLine) return [{ start: dash.start, end: value.end }];
  const valueEnd = Math.max(value.end, dash.end);
  const end = endOfLine(text, valueEnd);
  if (text.slice(valueEnd, end).trim() !== '') return [{ start: dash.start, end: valueEnd }];
  return [{ start, end: nextLineStart(text, end) }];
}

/** In UTF-16 code units; longer names of anchors are not looked for. */
const maxNameLength = 100;

function isAnchored(text: string, from: number, { start, end }: Span): boolean {
  const own = text.slice(Math.max(from, start - maxNameLength), end);
  const [, name] = /(?:^|[\s[,])&([^\s,[\]{}]+)/.exec(own) ?? [];
  return name !== undefined && text.includes(`*${name}`);
}
