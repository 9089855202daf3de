import type { DataPlace } from '../base/dataTree';
import { type JsonContainer, type JsonToken, jsonTokens, openContainers } from './jsonScan';

/** In UTF-16 units, the bound of `parseJson`. */
const maxOffset = 32_768;

/**
 * Finds the place of an offset in a source that begins with the opening brace, with blanks before
 * it at most. A key may follow on a new line where the comma is still missing. Undefined outside of
 * the braces, in comments, behind a key or value, and beyond the length of any real front matter.
 */
export function jsonPlaceAt(source: string, offset: number): DataPlace | undefined {
  if (offset > maxOffset) return undefined;
  const before: JsonToken[] = [];
  let around: JsonToken | undefined;
  for (const token of jsonTokens(source)) {
    if (token.kind === 'comment') {
      if (token.start < offset && offset <= token.end) return undefined;
      continue;
    }
    if (token.start > offset) break;
    if (isAround(token, offset)) {
      around = token;
      break;
    }
    if (token.start >= offset) break;
    before.push(token);
  }
  return placeIn(source, openContainers(before), around, before.at(-1)?.end ?? 0, offset);
}

/** Behind a closed string, and before one, stands nothing that could be completed. */
function isAround({ kind, text, start, end }: JsonToken, offset: number): boolean {
  if (kind === 'punctuation') return false;
  const isClosed = kind === 'string' && text.length > 1 && text.endsWith('"');
  return isClosed ? start < offset && offset < end : start <= offset && offset <= end;
}

function placeIn(
  source: string,
  open: readonly JsonContainer[],
  around: JsonToken | undefined,
  from: number,
  offset: number,
): DataPlace | undefined {
  const innermost = open.at(-1);
  if (innermost === undefined) return undefined;
  const { start, end } = around ?? { start: offset, end: offset };
  const table = tablePath(open);
  const token = { start, end };
  if (innermost.bracket.text === '[') {
    const owner = open.findLast(({ bracket }) => bracket.text === '{');
    return { table, key: nameOf(owner?.key), kind: 'item', token };
  }
  if (innermost.expects === 'value') {
    return { table, key: nameOf(innermost.key), kind: 'value', token };
  }
  const isOnNewLine = /[\r\n]/.test(source.slice(from, start));
  if (innermost.expects !== 'key' && !isOnNewLine) return undefined;
  return { table, key: nameOf(around), kind: 'key', token };
}

function nameOf(key: JsonToken | undefined): string[] {
  return key === undefined ? [] : [key.value.toLowerCase()];
}

/** The path of the innermost object. */
function tablePath(open: readonly JsonContainer[]): string[] {
  const around = open.slice(
    0,
    open.findLastIndex(({ bracket }) => bracket.text === '{'),
  );
  return around.flatMap(({ bracket, key, index }) =>
    bracket.text === '[' ? [String(index)] : nameOf(key),
  );
}
