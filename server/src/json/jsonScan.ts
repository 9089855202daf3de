import { createScanner } from 'jsonc-parser';
import type { Span } from '../base/span';

export interface JsonToken extends Span {
  /** `unknown` is a word, or a character, that JSON does not know. */
  readonly kind: 'string' | 'number' | 'literal' | 'comment' | 'punctuation' | 'unknown';
  readonly text: string;
  /** What a string says; of any other token its text. */
  readonly value: string;
  /** A line end stands between the token before it and this one. */
  readonly startsLine: boolean;
}

/** The tokens of a source from its start on, without blanks. */
export function* jsonTokens(source: string): Generator<JsonToken, void> {
  const scanner = createScanner(source, false);
  let startsLine = true;
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
    const start = scanner.getTokenOffset();
    const end = scanner.getPosition();
    const text = source.slice(start, end);
    const kind = kindOf(text);
    if (kind === undefined) {
      startsLine ||= /[\r\n]/.test(text);
      continue;
    }
    const value = kind === 'string' ? scanner.getTokenValue() : text;
    yield { kind, start, end, text, value, startsLine };
    startsLine = false;
  }
}

/** Undefined for blanks. */
function kindOf(text: string): JsonToken['kind'] | undefined {
  if (/^[ \t\r\n]/.test(text)) return undefined;
  if (/^[{}[\],:]$/.test(text)) return 'punctuation';
  if (text.startsWith('"')) return 'string';
  if (/^\/[/*]/.test(text)) return 'comment';
  if (/^-?\d/.test(text)) return 'number';
  return /^(?:true|false|null)$/.test(text) ? 'literal' : 'unknown';
}

/** An object or list that is open at some place. */
export interface JsonContainer {
  /** Its `{` or `[`. */
  readonly bracket: JsonToken;
  /** What comes next if the text is well formed; `separator` is a comma or the closing bracket. */
  readonly expects: 'key' | 'colon' | 'value' | 'separator';
  /** In an object, the key of the entry that is being written. */
  readonly key: JsonToken | undefined;
  /** In a list, the 0-based index of the item that is being written. */
  readonly index: number;
}

/**
 * The objects and lists that are open behind some tokens, the innermost last. Incomplete text is
 * read as it is probably meant: in an object a new line begins a new entry, and a key and colon
 * within a list end the list.
 */
export function openContainers(tokens: readonly JsonToken[]): JsonContainer[] {
  const open: JsonContainer[] = [];
  let previous: JsonToken | undefined;
  for (const token of tokens) {
    if (token.text === '}' || token.text === ']') {
      open.pop();
    } else if (token.text === ':' && open.at(-1)?.bracket.text === '[') {
      open.pop();
      replaceLast(open, { key: previous, expects: 'value' });
    } else {
      replaceLast(open, after(open.at(-1), token));
      if (token.text === '{') open.push(containerOf(token, 'key'));
      else if (token.text === '[') open.push(containerOf(token, 'value'));
    }
    previous = token;
  }
  return open;
}

function containerOf(bracket: JsonToken, expects: JsonContainer['expects']): JsonContainer {
  return { bracket, expects, key: undefined, index: 0 };
}

function replaceLast(open: JsonContainer[], changes: Partial<JsonContainer>): void {
  const last = open.pop();
  if (last !== undefined) open.push({ ...last, ...changes });
}

/** What changes in a container with a token that does not close it. */
function after(container: JsonContainer | undefined, token: JsonToken): Partial<JsonContainer> {
  if (container === undefined) return {};
  const { bracket, expects, index } = container;
  const isObject = bracket.text === '{';
  if (token.text === ',') {
    return { expects: isObject ? 'key' : 'value', key: undefined, index: index + 1 };
  }
  if (token.text === ':') return expects === 'colon' ? { expects: 'value' } : {};
  const beginsEntry = isObject && token.startsLine && token.kind === 'string';
  if (expects === 'key' || (beginsEntry && expects !== 'value')) {
    return { key: token, expects: 'colon' };
  }
  return { expects: expects === 'colon' ? 'colon' : 'separator' };
}
