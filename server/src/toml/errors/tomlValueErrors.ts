import { rewrittenDate } from '../../base/hugo/rewriteDate';
import { endOfLine } from '../../base/lines';
import { isTypographicQuote } from '../../base/quotedPiece';
import type { SourceEdit } from '../../base/sourceEdit';
import { quoteToml, typographicPiece } from '../tomlQuoting';
import type { TomlError, TomlErrorKind, TomlFault, TomlRepair } from './tomlFault';
import { followerOfString, typographicQuotes } from './tomlStringErrors';

/** Faults where a value stands or should stand, at the top or inside of brackets. */
export function valueError(at: TomlFault): TomlError | null {
  const { source, index, tokens, equals, open, fault } = at;
  if (equals === null) return null;
  const start = tokens[0]!.start;
  const previous = tokens.at(-1)!;
  const key = source.slice(start, equals.start).trim();
  if (fault === null) {
    return { kind: 'no-value', start, end: equals.end, args: [key], repairs: [] };
  }
  if (/[:：＝]/.test(source[index]!) && open.at(-1)?.text === '{') return innerSeparator(at);

  const awaitsValue = ['=', '[', ','].includes(previous.text);
  const isBareText = previous.kind === 'word' && fault.kind === 'word';
  if (!awaitsValue && !isBareText) {
    return open.length > 0 ? null : afterValue(at, previous.start, key);
  }
  if (fault.kind !== 'word') return null;
  const valueStart = awaitsValue ? fault.start : previous.start;
  if (isTypographicQuote(source[valueStart])) {
    const end = endOfLine(source, valueStart);
    const piece = typographicPiece(source, valueStart, end, followerOfString(at));
    if (piece !== null) return typographicQuotes(source, piece);
  }
  const reading = readingOfBareValue(source, valueStart, open.length > 0 ? 'list' : 'statement');
  if (reading.text === '') return null;
  return {
    kind: reading.kind,
    start: valueStart,
    end: reading.end,
    args: [reading.text],
    repairs: reading.repairs,
  };
}

export interface BareValue {
  readonly kind: TomlErrorKind;
  readonly text: string;
  readonly end: number;
  readonly edits: readonly SourceEdit[];
  readonly repairs: readonly TomlRepair[];
}

/** A value without quotes that is no TOML, up to the end of its line or of its item. */
export function readingOfBareValue(
  source: string,
  start: number,
  where: 'statement' | 'list',
): BareValue {
  const line = source.slice(start, endOfLine(source, start));
  const stop = where === 'list' ? /[,，、;；\]}]|[ \t]#|$/ : /[ \t]#|$/;
  const text = line.slice(0, line.search(stop)).trimEnd();
  const end = start + text.length;
  const mended = repairedValue(text);
  const edits = mended.newText === null ? [] : [{ start, end, newText: mended.newText }];
  const repair = mended.newText ?? '';
  return {
    kind: mended.kind,
    text,
    end,
    edits,
    repairs: edits.length === 0 ? [] : [{ kind: mended.repair, edits, text: repair, until: end }],
  };
}

function repairedValue(text: string): {
  kind: TomlErrorKind;
  repair: 'quote' | 'rewrite';
  newText: string | null;
} {
  const date = /^\d{4}[-/年]/.test(text) ? rewrittenDate(text) : undefined;
  if (date !== undefined || /^\d{4}-\d{1,2}-\d/.test(text)) {
    return { kind: 'date', repair: 'rewrite', newText: date ?? null };
  }
  if (/^(?:true|false)$/i.test(text)) {
    return { kind: 'boolean-case', repair: 'rewrite', newText: text.toLowerCase() };
  }
  const isList = /^[【［].*[】］]$/.test(text);
  return { kind: 'value-quotes', repair: 'quote', newText: isList ? null : quoteToml(text) };
}

function innerSeparator({ source, index, tokens, fault }: TomlFault): TomlError {
  const separator = source[index]!;
  const start = fault!.start === index ? tokens.at(-1)!.start : fault!.start;
  const newText = /\s/.test(source[index + 1] ?? ' ') ? ' =' : ' = ';
  const edits = [{ start: index, end: index + 1, newText }];
  const repair = { kind: 'equals', edits, text: separator, until: index + 1 } as const;
  const written = source.slice(start, index + 1);
  const args = [written, separator];
  return { kind: 'separator', start: index, end: index + 1, args, repairs: [repair] };
}

/** Text behind a complete value: a comma as in JSON, or quotes within quotes. */
function afterValue(at: TomlFault, valueStart: number, key: string): TomlError {
  const { source, fault } = at;
  const start = fault!.start;
  if (fault!.text === ',') {
    const edits = [{ start, end: start + 1, newText: '' }];
    const repair = { kind: 'remove-comma', edits, text: ',', until: start + 1 } as const;
    return { kind: 'surplus-comma', start, end: start + 1, args: [], repairs: [repair] };
  }
  const lineEnd = endOfLine(source, start);
  const rest = source.slice(start, lineEnd).trimEnd();
  const end = start + rest.length;
  const inner = source.slice(valueStart + 1, end - 1);
  const isQuotesInQuotes = /^"[^"\\][^=\\]*"$/.test(source.slice(valueStart, end));
  const repair: TomlRepair = {
    kind: 'quote',
    edits: [
      { start: valueStart, end: valueStart + 1, newText: "'" },
      { start: end - 1, end, newText: "'" },
    ],
    text: `'${inner}'`,
    until: end,
  };
  const repairs = isQuotesInQuotes ? [repair] : [];
  return { kind: 'after-value', start, end, args: [rest, key], repairs };
}
