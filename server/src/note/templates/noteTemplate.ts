import { initialValue } from '../../base/hugo/initialValue';
import type { WrittenValue } from '../../base/writtenValue';
import { writeTomlKey, writeTomlValue } from '../../toml/writeToml';
import { newPartHeading, newSegment } from './segmentTemplate';
import { fixed, open, type Template, type TemplatePiece } from './template';

/** The placeholder texts of a new note. */
export interface NewNoteWords {
  /** The episode's title; fixed where it is known. */
  readonly title: TemplatePiece;
  readonly part: string;
  readonly segment: string;
  /** The first point of the segment: an empty one would make its header a heading. */
  readonly point: string;
}

/** Keys that site templates commonly use, besides the author's required keys. */
const usualKeys = ['author', 'categories', 'tags'];

/**
 * A complete new note with LF line ends: front matter, a first part, and a first segment of one
 * second, whose end is for the author to fill in.
 *
 * @param required the keys that front matter must have, dots included, such as `params.media`
 * @param date of the episode, as `2025-04-20`
 */
export function newNoteTemplate(
  words: NewNoteWords,
  required: readonly string[],
  date: string,
): Template {
  return [...frontMatterTemplate(words, required, date), fixed('\n'), ...firstPartTemplate(words)];
}

/**
 * The front matter of a new note; other parameters as of `newNoteTemplate`.
 *
 * @param values what is known already, by key: `author`, `params.media`
 */
export function frontMatterTemplate(
  { title }: Pick<NewNoteWords, 'title'>,
  required: readonly string[],
  date: string,
  values: ReadonlyMap<string, WrittenValue> = new Map(),
): Template {
  const keys = [...required, ...usualKeys, ...values.keys()];
  return [
    fixed('+++\n'),
    ...tablesOf(keys).flatMap(([table, names]) => [
      ...(table === '' ? [] : [fixed(`\n[${writeTomlKey(table.split('.'))}]\n`)]),
      ...names.flatMap((name) => {
        if (table === '' && name.toLowerCase() === 'title') {
          return keyLine(name, title.text, title.isOpen);
        }
        const known = values.get((table === '' ? name : `${table}.${name}`).toLowerCase());
        return keyLine(name, known ?? initialValue(name, date));
      }),
    ]),
    fixed('+++\n'),
  ];
}

/** The first part of a new note, with a first segment of one second. */
export function firstPartTemplate({ part, segment, point }: Omit<NewNoteWords, 'title'>): Template {
  const header = {
    start: fixed('00:00'),
    end: open('00:01'),
    number: '1.1',
    title: segment,
  };
  return [
    ...newPartHeading(1, part),
    fixed('\n'),
    ...newSegment(header, point, { headerLines: 1, lineEnd: '\n' }),
    fixed('\n'),
  ];
}

/**
 * The keys by table, each once, ignoring letter case: in TOML, keys outside of tables come first. A
 * key that is also a table of other keys stands for those.
 */
function tablesOf(keys: readonly string[]): [string, string[]][] {
  const tables = new Map<string, string[]>([['', []]]);
  const known = new Set<string>();
  const lowerCase = keys.map((key) => key.toLowerCase());
  for (const [at, key] of keys.entries()) {
    const own = lowerCase[at] as string;
    if (known.has(own) || lowerCase.some((other) => other.startsWith(`${own}.`))) continue;
    known.add(own);
    const dot = key.lastIndexOf('.');
    const table = key.slice(0, Math.max(dot, 0));
    tables.set(table, [...(tables.get(table) ?? []), key.slice(dot + 1)]);
  }
  return [...tables];
}

/** A key with its value; the text between its quotes or brackets is open by default. */
function keyLine(name: string, value: WrittenValue, isOpen = true): Template {
  const [, before, inner = '', after] =
    /^(["'[]?)(.*?)(["'\]]?)$/.exec(writeTomlValue(value)) ?? [];
  return [
    fixed(`${writeTomlKey([name])} = ${before}`),
    { text: inner, isOpen },
    fixed(`${after}\n`),
  ];
}
