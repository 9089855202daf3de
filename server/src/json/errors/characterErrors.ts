import type { SourceEdit } from '../../base/sourceEdit';
import { message } from '../../l10n/message';
import type { JsonError, StoppedJson } from './jsonFault';

/** Blanks that editors show like a space and that JSON does not know outside of strings. */
const specialBlanks =
  '\\u00a0\\u1680\\u2000-\\u200d\\u2028\\u2029\\u202f\\u205f\\u2060\\u3000\\ufeff';
const control = '\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f';
const blankOrControl = new RegExp(`^(?:true|false|null)?([${specialBlanks}${control}])`);
const stringOrClosing = /"(?:[^"\\]|\\.)*(?:"|$)|[}\]｝］】]/gs;
const wideBrackets = new Map([
  ['｛', '{'],
  ['｝', '}'],
  ['［', '['],
  ['］', ']'],
  ['【', '['],
  ['】', ']'],
]);

/** Characters outside of strings that cannot be seen, or are full-width brackets. */
export function characterError(stopped: StoppedJson): JsonError | undefined {
  const { token } = stopped;
  if (token?.kind !== 'unknown') return undefined;
  const [all, blank] = blankOrControl.exec(token.text) ?? [];
  if (all !== undefined && blank !== undefined) {
    return invisible(blank, token.start + all.length - 1);
  }
  return wideBracket(stopped, token.start);
}

function invisible(character: string, start: number): JsonError {
  const end = start + 1;
  const name = codePointName(character);
  if (new RegExp(`[${control}]`).test(character)) return controlCharacter(character, start);
  const title = message('Replace {0} by a space', name);
  return {
    start,
    end,
    message: message('The blank {0} is no space that JSON knows', name),
    repairs: [{ title, edits: [{ start, end, newText: ' ' }], until: end }],
  };
}

/** A control character, within a string or outside of one. */
export function controlCharacter(character: string, start: number): JsonError {
  const end = start + 1;
  const name = codePointName(character);
  const isTab = character === '\t';
  const title = isTab ? message('Write {0}', '\\t') : message('Remove {0}', name);
  const edits = [{ start, end, newText: isTab ? '\\t' : '' }];
  return {
    start,
    end,
    message: message('An invisible control character ({0}) must not stand in JSON', name),
    repairs: [{ title, edits, until: end }],
  };
}

function codePointName(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function wideBracket({ source, container }: StoppedJson, start: number): JsonError | undefined {
  const written = source[start]!;
  const plain = wideBrackets.get(written);
  if (plain === undefined) return undefined;
  const end = start + 1;
  const own = {
    start,
    end,
    newText: container && /[}\]]/.test(plain) ? closingOf(container) : plain,
  };
  const title = message('Write "{0}" instead of "{1}"', own.newText, written);
  const edits = [own, ...closingBracket(source, end, plain)];
  return {
    start,
    end,
    message: message('"{0}" must be "{1}" in JSON', written, own.newText),
    repairs: [{ title, edits, until: end }],
  };
}

function closingOf({ bracket }: NonNullable<StoppedJson['container']>): string {
  return bracket.text === '{' ? '}' : ']';
}

/** The full-width bracket that closes one, unless a plain one comes first; strings are skipped. */
function closingBracket(source: string, from: number, opening: string): SourceEdit[] {
  const newText = opening === '{' ? '}' : ']';
  for (const { 0: found, index } of source.slice(from).matchAll(stringOrClosing)) {
    if (found.length > 1) continue;
    const isOwn = wideBrackets.get(found) === newText && /[{[]/.test(opening);
    const start = from + index;
    return isOwn ? [{ start, end: start + 1, newText }] : [];
  }
  return [];
}
