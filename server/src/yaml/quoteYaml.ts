import { readPlainScalar } from './plainScalar';

/** Signs that begin something else than a plain scalar (YAML 1.2.2, 7.3.3), and typographic quotes. */
const beginsOther = /^(?:[-?:](?:\s|$)|[,[\]{}#&*!|>'"%@`\s])/;
const endsPlain = /: |:$| #|[\r\n\t]|\s$/;
/** Hugo reads a date without quotes as the text that it is. */
const isDate = /^\d{4}-\d\d-\d\d$/;
/** Times and versions, which other readers of YAML take for numbers. */
const likeNumber = /^[-+.\d][-+.:\d]*$/;
/** Within brackets these end an item as well. */
const endsItem = /[,，[\]{}]/;
/** In a list these look like quotes that someone meant. */
const typographic = /^[“”„‟「『«＂].*[“”‟」』»＂]$/s;

/** Whether a text can be written without quotes and is read as that text. */
export function isPlainYaml(text: string, inBrackets = false): boolean {
  if (text === '' || beginsOther.test(text) || endsPlain.test(text)) return false;
  if (text === '<<' || typographic.test(text)) return false;
  if (inBrackets && endsItem.test(text)) return false;
  // A reader of YAML 1.1, as older Hugo, takes these for truth values.
  if (/^(?:y|yes|n|no|on|off)$/i.test(text)) return false;
  const { kind } = readPlainScalar(text);
  return kind === 'string' && (isDate.test(text) || !likeNumber.test(text));
}

/** A text in double quotes on one line (YAML 1.2.2, 7.3.1), or in single ones where that escapes less. */
export function quoteYaml(text: string): string {
  const needsEscapes = /[\p{Cc}\u2028\u2029]/u.test(text);
  if (!needsEscapes && /["\\]/.test(text)) return singleQuoted(text);
  return doubleQuoted(text);
}

/**
 * A text in the quotes of another value, or without any where that has none and the text allows it.
 *
 * @param raw the other value as written
 * @param inBrackets the text is an item between brackets
 */
export function quoteYamlLike(raw: string, text: string, inBrackets = false): string {
  const needsEscapes = /[\p{Cc}\u2028\u2029]/u.test(text);
  if (raw.startsWith("'") && !needsEscapes) return singleQuoted(text);
  if (raw.startsWith('"')) return doubleQuoted(text);
  return isPlainYaml(text, inBrackets) ? text : quoteYaml(text);
}

function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function doubleQuoted(text: string): string {
  const escaped = text.replace(/["\\]/g, '\\$&').replace(/[\p{Cc}\u2028\u2029]/gu, escapeOf);
  return `"${escaped}"`;
}

const named = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

function escapeOf(sign: string): string {
  return named.get(sign) ?? `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}
