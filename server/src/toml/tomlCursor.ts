import type { DataPlace } from '../base/dataTree';
import type { Span } from '../base/span';
import { readTomlToken, type TomlToken } from './tomlScan';

/** In UTF-16 units, the bound of `parseToml`. */
const maxOffset = 32_768;

const startsStatement = /[ \t]*(?:[\w.-]+[ \t]*=|\[\[?[\w.-]+\]\]?[ \t]*(?:[\r\n#]|$))/y;

/**
 * Finds the place of an offset in a source. A list that is not closed yet ends above the next line
 * that begins like a statement. Undefined in a comment, behind a value, in inline tables (`{ … }`),
 * and beyond the length of any real front matter.
 */
export function tomlPlaceAt(source: string, offset: number): DataPlace | undefined {
  if (offset > maxOffset) return undefined;
  let table: readonly string[] = [];
  let statement: TomlToken[] = [];
  let brackets: string[] = [];
  for (let at = 0; at < source.length; ) {
    const character = source[at] as string;
    if (character === '\n' || character === '\r') {
      if (at >= offset) break;
      startsStatement.lastIndex = ++at;
      if (brackets.length > 0 && !startsStatement.test(source)) continue;
      if (statement[0]?.text === '[') table = pathOf(statement);
      statement = [];
      brackets = [];
    } else if (character === ' ' || character === '\t') {
      if (at >= offset) break;
      at++;
    } else {
      const token = readTomlToken(source, at);
      if (token.start >= offset && !(token.start === offset && isWord(token))) break;
      if (offset <= token.end && token.kind === 'comment' && offset > token.start) return undefined;
      const isAround = isWord(token) ? offset <= token.end : offset < token.end;
      if (isAround) return placeIn(table, statement, brackets, token);
      at = token.end;
      if (token.kind === 'comment') continue;
      statement.push(token);
      if (token.text === '[' || token.text === '{') brackets.push(token.text);
      else if (token.text === ']' || token.text === '}') brackets.pop();
    }
  }
  return placeIn(table, statement, brackets, { start: offset, end: offset });
}

function isWord({ kind, closed }: TomlToken): boolean {
  return kind === 'word' || (kind === 'string' && !closed);
}

function placeIn(
  table: readonly string[],
  statement: readonly TomlToken[],
  brackets: readonly string[],
  { start, end, ...token }: Span & Partial<TomlToken>,
): DataPlace | undefined {
  const equals = statement.findIndex(({ text }) => text === '=');
  if (equals === -1 && (statement[0]?.text ?? token.text) === '[') {
    return { table, key: [], kind: 'header', token: { start, end } };
  }
  if (brackets.includes('{')) return undefined;
  const isBehindValue = equals !== -1 && brackets.length === 0 && equals < statement.length - 1;
  if (isBehindValue) return undefined;
  const written = equals === -1 ? [...statement, token as TomlToken] : statement.slice(0, equals);
  const kind = equals === -1 ? 'key' : brackets.length > 0 ? 'item' : 'value';
  return { table, key: pathOf(written), kind, token: { start, end } };
}

/** The names of a key or table header: `params.media`, `[params]`. */
function pathOf(tokens: readonly TomlToken[]): string[] {
  const names = tokens.filter(({ kind }) => kind === 'word' || kind === 'string');
  const path = names.map(({ text }) => text.replace(/^["']|["']$/g, '')).join('');
  return path === '' ? [] : path.toLowerCase().split('.');
}
