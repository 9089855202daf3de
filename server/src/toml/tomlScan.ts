import { endOfLine } from '../base/lines';
import type { Span } from '../base/span';
import { parseToml } from './tomlParser';

export interface TomlToken extends Span {
  readonly kind: 'word' | 'string' | 'comment' | 'punctuation';
  readonly text: string;
  /** False for a string without its closing quotes. */
  readonly closed: boolean;
}

/** A statement (a key with its value, or a table header) up to where the parser stopped. */
export interface TomlStatement {
  /** In order, without comments and without the fault. */
  readonly tokens: readonly TomlToken[];
  /** The brackets of the value that are open before the fault, the innermost last. */
  readonly open: readonly TomlToken[];
  readonly equals: TomlToken | null;
  /** The token that holds the index, null where the statement ends too early. */
  readonly fault: TomlToken | null;
}

/**
 * Finds the statement in which a parser stopped, at an offset into the source. Everything before
 * that offset is known to be well formed and is not checked. The statement is an earlier one where
 * a line ended before it was complete.
 */
export function scanTomlStatement(source: string, index: number): TomlStatement {
  let tokens: TomlToken[] = [];
  let open: TomlToken[] = [];
  let equals: TomlToken | null = null;

  for (let at = 0; at < source.length; ) {
    const character = source[at]!;
    if (character === ' ' || character === '\t') {
      at++;
    } else if (character === '\n' || character === '\r') {
      at++;
      if (open.length > 0 || tokens.length === 0) continue;
      if (!isComplete(tokens, equals)) break;
      tokens = [];
      open = [];
      equals = null;
    } else {
      const token = readTomlToken(source, at);
      at = token.end;
      if (!token.closed || at > index || (at === index && equals && isCutShort(token))) {
        return { tokens, open, equals, fault: token };
      }
      if (token.kind === 'comment') continue;
      tokens.push(token);
      if (token.kind !== 'punctuation') continue;
      if (equals === null) equals = token.text === '=' ? token : null;
      else if (token.text === '[' || token.text === '{') open.push(token);
      else if (token.text === ']' || token.text === '}') open.pop();
    }
  }
  return { tokens, open, equals, fault: null };
}

function isComplete(tokens: readonly TomlToken[], equals: TomlToken | null): boolean {
  const last = tokens.at(-1);
  if (equals !== null) return last !== equals;
  const opened = tokens.filter((token) => token.text === '[').length;
  const closed = tokens.filter((token) => token.text === ']').length;
  return tokens[0]?.text === '[' && opened === closed;
}

/** Parsers report a truncated number or time only behind its last character. */
function isCutShort(token: TomlToken): boolean {
  return token.kind === 'word' && parseToml(`x = ${token.text}`).kind === 'stopped';
}

/** The token at an offset that is no blank and no line end. */
export function readTomlToken(source: string, start: number): TomlToken {
  const character = source[start]!;
  if ('=,[]{}'.includes(character)) return tokenOf('punctuation', start + 1);
  if (character === '#') return tokenOf('comment', endOfLine(source, start));
  if (character === '"' || character === "'") {
    const { end, closed } = endOfString(source, start);
    return tokenOf('string', end, closed);
  }
  const stop = /[\s=,[\]{}#"']/g;
  stop.lastIndex = start + 1;
  return tokenOf('word', stop.exec(source)?.index ?? source.length);

  function tokenOf(kind: TomlToken['kind'], end: number, closed = true): TomlToken {
    return { kind, start, end, closed, text: source.slice(start, end) };
  }
}

function endOfString(source: string, start: number): { end: number; closed: boolean } {
  const quote = source[start]!;
  const isLong = source.startsWith(quote.repeat(3), start);
  const body = isLong ? start + 3 : start + 1;
  for (let at = body; at < source.length; at++) {
    const character = source[at]!;
    if (character === '\\' && quote === '"') at++;
    else if (!isLong && (character === '\n' || character === '\r')) {
      return { end: at, closed: false };
    } else if (character === quote && !isLong) return { end: at + 1, closed: true };
    else if (isLong && source.startsWith(quote.repeat(3), at)) {
      let end = at + 3;
      while (end < at + 5 && source[end] === quote) end++;
      return { end, closed: true };
    }
  }
  return { end: source.length, closed: false };
}
