import { endOfLine } from '../../base/lines';
import type { SourceEdit } from '../../base/sourceEdit';
import { typographicPiece } from '../tomlQuoting';
import type { TomlToken } from '../tomlScan';
import type { TomlError, TomlFault } from './tomlFault';
import { followerOfString, typographicQuotes } from './tomlStringErrors';

/** Faults between the items of a list, and lists that never end. */
export function listError(at: TomlFault): TomlError | null {
  const { source, index, open, fault, tokens } = at;
  const list = open.at(-1);
  if (list === undefined) return null;
  if (fault === null || beginsNextStatement(source, fault, tokens)) return unclosed(at);
  if (list.text !== '[') return null;

  const previous = tokens.at(-1)!;
  const isAfterItem = !['[', ','].includes(previous.text);
  const isForeign = /[，、;；]/.test(source[index]!);
  if (isForeign && (isAfterItem || index > fault.start)) return foreignComma(source, index);
  if (isForeign || fault.text === ',') return surplusComma(fault.start);
  const isItem = fault.kind !== 'punctuation' || fault.text === '[' || fault.text === '{';
  if (!isAfterItem || !isItem || continuesBareText(source, previous, fault)) return null;
  if (previous.kind === 'string' && fault.kind === 'word') {
    const piece = typographicPiece(source, previous.start, previous.end, followerOfString(at));
    if (piece !== null) return typographicQuotes(source, piece);
    if (previous.end === fault.start) return null;
  }
  return missingComma(source, previous, fault);
}

/** Whether two adjacent words are one text without quotes rather than two items. */
function continuesBareText(source: string, previous: TomlToken, fault: TomlToken): boolean {
  if (previous.kind !== 'word' || fault.kind !== 'word') return false;
  return !/[\r\n]/.test(source.slice(previous.end, fault.start));
}

/** A comma of any kind with no item between it and the one before. */
function surplusComma(start: number): TomlError {
  const end = start + 1;
  const edits = [{ start, end, newText: '' }];
  const repair = { kind: 'remove-comma', edits, text: ',', until: end } as const;
  return { kind: 'surplus-comma', start, end, args: [], repairs: [repair] };
}

function foreignComma(source: string, start: number): TomlError {
  const text = source[start]!;
  const end = start + 1;
  const isSpaced = /[\s\]]/.test(source[end] ?? ' ');
  const edits = [{ start, end, newText: isSpaced ? ',' : ', ' }];
  const repair = { kind: 'comma', edits, text, until: end } as const;
  return { kind: 'list-comma', start, end, args: [text], repairs: [repair] };
}

function missingComma(source: string, previous: TomlToken, fault: TomlToken): TomlError {
  const start = fault.start;
  const end = Math.min(fault.end, endOfLine(source, start));
  const text = source.slice(start, end);
  const gap = previous.end === start ? ', ' : ',';
  const edits = [{ start: previous.end, end: previous.end, newText: gap }];
  const repair = { kind: 'insert-comma', edits, text, until: start } as const;
  return { kind: 'missing-comma', start, end, args: [text], repairs: [repair] };
}

/**
 * Whether a line `key = …` or `[table]` follows, which cannot stand in a list: the list above it
 * was not closed.
 */
function beginsNextStatement(
  source: string,
  fault: TomlToken,
  tokens: readonly TomlToken[],
): boolean {
  const previous = tokens.at(-1);
  const first = previous?.text === '[' && previous.end === fault.start ? previous : fault;
  const lineStart = startOfLine(source, first.start);
  if (source.slice(lineStart, first.start).trim() !== '') return false;
  const line = source.slice(first.start, endOfLine(source, first.start));
  return /^(?:[\p{L}\p{N}_.-]+[ \t]*=|\[\[?[\p{L}\p{N}_.-]+\]\]?[ \t]*(?:#.*)?$)/u.test(line);
}

function startOfLine(source: string, at: number): number {
  return Math.max(source.lastIndexOf('\n', at - 1), source.lastIndexOf('\r', at - 1)) + 1;
}

/** Placed on the outermost bracket that is still open, where the list begins. */
function unclosed({ source, open, equals, tokens, fault }: TomlFault): TomlError {
  const bracket = open[0]!;
  const common = {
    start: bracket.start,
    end: bracket.end,
    args: [source.slice(tokens[0]!.start, equals!.start).trim()],
  };
  if (bracket.text === '{') return { ...common, kind: 'unclosed-table', repairs: [] };
  const last = lastOfList(tokens, fault);
  if (open.length > (last === tokens.at(-1) ? 1 : 2) || last === bracket) {
    return { ...common, kind: 'unclosed-list', repairs: [] };
  }
  const edits = [closingEdit(source, bracket, last)];
  const repair = { kind: 'close-list', edits, text: ']', until: fault?.start ?? source.length };
  return { ...common, kind: 'unclosed-list', repairs: [{ ...repair, kind: 'close-list' }] };
}

/** The last token of the list; the bracket of a `[table]` below was read as an item and is none. */
function lastOfList(tokens: readonly TomlToken[], fault: TomlToken | null): TomlToken {
  const last = tokens.at(-1)!;
  return last.text === '[' && last.end === fault?.start ? tokens.at(-2)! : last;
}

/** Closes a list of one line on that line, and any other on a line of its own. */
function closingEdit(source: string, bracket: TomlToken, last: TomlToken): SourceEdit {
  const between = /\r\n?|\n/.exec(source.slice(bracket.start, last.start));
  if (between === null) return { start: last.end, end: last.end, newText: ']' };
  const lineEnd = endOfLine(source, last.end);
  return { start: lineEnd, end: lineEnd, newText: `${between[0]}]` };
}
