import type { ScalarNode } from '../../base/dataNode';
import { isHugoDate } from '../../base/hugo/hugoDate';
import { shortened } from '../../base/shortened';
import { type FrontMatterFormat, languageOf } from '../../frontMatter/language';
import { type Message, message } from '../../l10n/message';
import { isPlainYaml } from '../../yaml/quoteYaml';
import { writtenFloat, writtenInteger } from './convertNumber';
import type { ScalarValue } from './convertTree';

/** From one language of front matter into another. */
export interface Direction {
  readonly from: FrontMatterFormat;
  readonly to: FrontMatterFormat;
  /** Of the note: LF, CRLF or a lone CR. */
  readonly lineEnd: string;
}

export const languageNames: Readonly<Record<FrontMatterFormat, string>> = {
  toml: 'TOML',
  yaml: 'YAML',
  json: 'JSON',
};

/** The root keys, in lower case, that Hugo always turns into a moment (measured on Hugo 0.169). */
const momentKeys = new Set(['date', 'lastmod', 'publishdate', 'expirydate']);

/**
 * A value in another language, so that Hugo publishes the same, or why there is none.
 *
 * @param path of the value; an item's ends with its index
 */
export function convertScalar(
  value: ScalarValue,
  path: readonly string[],
  direction: Direction,
): ScalarNode | Message {
  const { to } = direction;
  switch (value.kind) {
    case 'null':
      return to === 'toml'
        ? message('{0} has no value, which TOML cannot express', nameOf(path))
        : scalar('null');
    case 'boolean':
      return scalar(String(value.value));
    case 'integer':
      return numberOr(writtenInteger(value.value, value.raw, direction));
    case 'float':
      return numberOr(writtenFloat(value.value, value.raw, to));
    case 'string': {
      const text = publishedText(value, direction);
      if (text !== undefined) return writtenText(value.raw, text, isMoment(path), direction);
      return message(
        '{0}: Hugo reads a text over several lines otherwise than written here; write it on one line first',
        nameOf(path),
      );
    }
    default:
      return writtenDate();
  }

  function numberOr(written: string | undefined): ScalarNode | Message {
    return written === undefined ? publishedOtherwise(value, path, direction) : scalar(written);
  }

  function writtenDate(): ScalarNode | Message {
    const text = publishedDate(value);
    const isCarried = isMoment(path) ? isHugoDate(text) : value.kind !== 'offset-date-time';
    if (!isCarried) return publishedOtherwise(value, path, direction);
    // Between brackets Hugo takes the colon of a time for that of a key.
    const isClear = isMoment(path) || !text.includes(':');
    const isPlain = to === 'yaml' && isClear && isPlainYaml(text);
    return scalar(isPlain ? text : languageOf({ format: to }).quote(text));
  }
}

/**
 * A value of TOML's dates and times in the form that Hugo prints: go-toml gives the seconds, and
 * leaves out fractions of them beside a time zone (measured on Hugo 0.169).
 */
export function publishedDate({ kind, raw }: ScalarValue): string {
  if (kind === 'local-date') return raw;
  const text = raw.toUpperCase().replace(' ', 'T');
  const whole = text.replace(/^((?:[^:]*T)?\d\d:\d\d)(?!:)/, '$1:00');
  const short = whole.replace(/(\.\d{9})\d+/, '$1');
  return kind === 'offset-date-time' ? short.replace(/\.\d+/, '') : short;
}

/** Whether Hugo turns the value at a path into a moment, however it is written. */
export function isMoment([first = '', ...rest]: readonly string[]): boolean {
  return rest.length === 0 && momentKeys.has(first.toLowerCase());
}

/** Dates that TOML has without quotes, and that Hugo reads alike with and without them. */
const tomlDate =
  /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d:\d\d(?:\.\d{1,9}|Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?)?$/;

/**
 * A text as Hugo reads it where its lines end in CRLF (measured on Hugo 0.169): TOML keeps the CR,
 * and of YAML it makes other texts, so that there is none.
 */
export function publishedText(
  { raw, value }: Extract<ScalarValue, { kind: 'string' }>,
  { from }: Pick<Direction, 'from'>,
): string | undefined {
  if (from === 'json' || !raw.includes('\r')) return value;
  const isClear = from === 'toml' && !(raw.startsWith('"') && raw.includes('\\n'));
  return isClear ? value.replaceAll('\n', '\r\n') : undefined;
}

function writtenText(
  raw: string,
  value: string,
  isDate: boolean,
  { from, to, lineEnd }: Direction,
): ScalarNode {
  const isQuoted = from !== 'json' && /^["'|>]/.test(raw);
  if (isDate && !isQuoted && isHugoDate(value)) {
    const isPlain = to === 'toml' ? tomlDate.test(value) : to === 'yaml' && isPlainYaml(value);
    if (isPlain) return scalar(value);
  }
  const written = languageOf({ format: to }).quoteLike(raw, value);
  const isBroken = from === 'json' || raw.includes('\n');
  const isLong = lineEnd === '\n' && isBroken && isLongText(value);
  return isLong ? { kind: 'scalar', written, longText: value } : scalar(written);
}

/**
 * Whether a text can stand over several lines in TOML and YAML and is read as that text by each
 * reader: no blanks at its start or at the end of a line, no more than one line end behind it, and no
 * line that closes the front matter.
 */
function isLongText(text: string): boolean {
  return (
    text.includes('\n') &&
    !/[^\P{Cc}\n]|[\u2028\u2029\ufeff]/u.test(text) &&
    !/^(?:\s|[+-]{3})|[^\S\n]\n|\n[+-]{3}|\n\n$|[^\S\n]$/.test(text)
  );
}

function publishedOtherwise(
  { raw }: ScalarValue,
  path: readonly string[],
  { to }: Direction,
): Message {
  return message(
    '{0}: in {1}, Hugo would publish {2} otherwise; put it between quotes first',
    nameOf(path),
    languageNames[to],
    shortened(raw),
  );
}

/** A path for a message: `params.media`. */
export function nameOf(path: readonly string[]): string {
  return shortened(path.join('.'));
}

function scalar(written: string): ScalarNode {
  return { kind: 'scalar', written };
}
