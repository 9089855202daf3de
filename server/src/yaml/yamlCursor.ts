import type { DataPlace } from '../base/dataTree';
import { endOfLine, lineStartOf } from '../base/lines';
import type { Span } from '../base/span';

/** A key of a mapping in lines, with the path to it in lower case. */
export interface YamlKeyLine extends Span {
  readonly path: readonly string[];
  /** In columns; that of the dash where the key begins an item. */
  readonly indent: number;
}

/** In UTF-16 units, the bound of `readYaml`. */
const maxOffset = 32_768;

const keyLine =
  /^( *)((?:- +)*)("[^"\r\n]*"|'[^'\r\n]*'|[^\s#"'[\]{},:&*!|>%@`-][^:#\r\n]*?) *:(?=\s|$)/gm;

/**
 * The keys of the mappings that are written in lines, by pattern, so that a text that is not
 * complete gives results too. Offsets are those of the key.
 */
export function yamlKeyLines(source: string): readonly YamlKeyLine[] {
  const lines: YamlKeyLine[] = [];
  const open: YamlKeyLine[] = [];
  for (const { index, 1: blanks = '', 2: dashes = '', 3: name = '' } of source.matchAll(keyLine)) {
    const indent = blanks.length + dashes.length;
    while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= indent) open.pop();
    const start = index + indent;
    const path = [...(open.at(-1)?.path ?? []), unquoted(name).toLowerCase()];
    const line = { path, indent, start, end: start + name.length };
    lines.push(line);
    open.push(line);
  }
  return lines;
}

/**
 * Finds the place of an offset in a source, also while it is incomplete. Undefined in a comment,
 * behind a value, in a table between braces, and beyond the length of any real front matter.
 */
export function yamlPlaceAt(source: string, offset: number): DataPlace | undefined {
  if (offset > maxOffset) return undefined;
  const start = lineStartOf(source, offset);
  const line = source.slice(start, endOfLine(source, start));
  const column = offset - start;
  if (/(?:^|[ \t])#/.test(withoutTexts(line.slice(0, column)))) return undefined;
  const keys = yamlKeyLines(source);
  const own = keys.find((key) => key.start >= start && key.start <= start + line.length);
  if (own !== undefined && offset > own.end) return inValue(source, offset, own);
  if (own !== undefined && offset < own.start) return undefined;
  const indent = /^ */.exec(line)?.[0].length ?? 0;
  const dash = /^ *(?:- +)+/.exec(line)?.[0];
  if (own === undefined && dash !== undefined && column >= dash.trimEnd().length) {
    if (column < dash.trimEnd().length + 1) return undefined;
    const parent = keys.findLast((key) => key.start < start && key.indent <= indent);
    if (parent === undefined) return undefined;
    return placeIn(parent, 'item', offset, tokenAt(source, offset, start + dash.length));
  }
  const list = keys.findLast((key) => key.start < start);
  if (own === undefined && list !== undefined && isInBrackets(source.slice(list.end, offset))) {
    return inValue(source, offset, list);
  }
  const parent = keys.findLast((key) => key.start < start && key.indent < indent);
  const word = own ?? wordAt(source, offset, start + indent);
  const name = unquoted(source.slice(word.start, word.end)).toLowerCase();
  const key = name === '' ? [] : [name];
  return {
    table: parent?.path ?? [],
    key,
    kind: 'key',
    token: { start: word.start, end: word.end },
  };
}

/** A place in the value of a key; undefined behind a text in quotes. */
function placeIn(
  { path }: YamlKeyLine,
  kind: 'item' | 'value',
  offset: number,
  token: Span,
): DataPlace | undefined {
  if (token.end < offset) return undefined;
  return { table: path.slice(0, -1), key: path.slice(-1), kind, token };
}

function inValue(source: string, offset: number, own: YamlKeyLine): DataPlace | undefined {
  const behindColon = source.indexOf(':', own.end) + 1;
  if (offset < behindColon) return undefined;
  const text = source.slice(behindColon, offset);
  if (text === '') return undefined;
  const outside = withoutTexts(text);
  if (outside.includes('{')) return undefined;
  if (isInBrackets(text)) {
    const from = Math.max(outside.lastIndexOf('['), outside.lastIndexOf(','));
    return placeIn(own, 'item', offset, tokenAt(source, offset, behindColon + from + 1));
  }
  if (outside.includes(']') || hasValueBelow(source, offset, own)) return undefined;
  return placeIn(own, 'value', offset, tokenAt(source, offset, behindColon));
}

/** Whether a list or a text in lines below is the value of a key. */
function hasValueBelow(source: string, offset: number, { indent }: YamlKeyLine): boolean {
  const below = source.slice(endOfLine(source, offset), endOfLine(source, offset) + maxGap);
  const [, blanks = '', sign = ''] = /^\s*[\r\n]([ \t]*)(- |[^\s#])/.exec(below) ?? [];
  return sign !== '' && (blanks.length > indent || (sign === '- ' && blanks.length === indent));
}

/** In UTF-16 units. */
const maxGap = 1000;

function isInBrackets(text: string): boolean {
  const outside = withoutTexts(text);
  return outside.lastIndexOf('[') > outside.lastIndexOf(']');
}

/** A text of the same length without what stands between quotes. */
function withoutTexts(text: string): string {
  return text.replace(/"(?:\\.|[^"\\\r\n])*"?|'[^'\r\n]*'?/g, (quoted) =>
    '.'.repeat(quoted.length),
  );
}

/** The string or plain text that begins behind an offset's blanks. */
function tokenAt(source: string, offset: number, from: number): Span {
  const start = Math.min(from + (/^[ \t\r\n]*/.exec(source.slice(from))?.[0].length ?? 0), offset);
  const rest = source.slice(start);
  const [quoted] = /^(?:"(?:\\.|[^"\\\r\n])*"|'[^'\r\n]*')/.exec(rest) ?? [];
  if (quoted !== undefined) return { start, end: start + quoted.length };
  const [plain = ''] = /^[^,[\]{}#\r\n]*/.exec(rest) ?? [];
  return { start, end: Math.max(start + plain.trimEnd().length, offset) };
}

function wordAt(source: string, offset: number, from: number): Span {
  const start = Math.min(from, offset);
  const [word = ''] = /^[^\s:#]*/.exec(source.slice(start)) ?? [];
  return { start, end: Math.max(start + word.length, offset) };
}

function unquoted(name: string): string {
  return name.replace(/^(["'])(.*)\1$/, '$2');
}

/**
 * The keys (as dotted paths) of a source, in lower case, except the key at the offset. Found by
 * pattern, so that incomplete YAML gives results too.
 */
export function yamlKeysBeside(
  source: string,
  offset: number,
  { token }: DataPlace,
): ReadonlySet<string> {
  const others = yamlKeyLines(source).filter(
    ({ start, end }) => offset < start || token.start > end,
  );
  return new Set(others.map(({ path }) => path.join('.')));
}
