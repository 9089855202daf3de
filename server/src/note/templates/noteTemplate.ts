import { initialValue } from '../../toml/hugo/initialValue';
import { type WrittenValue, writeTomlKey, writeTomlValue } from '../../toml/writeToml';
import { newPartHeading, newSegment } from './segmentTemplate';
import { fixed, open, type Template, type TemplatePiece } from './template';

/** What stands in a new note until the author writes something else. */
export interface NewNoteWords {
  /** Of the episode; fixed where the author has said it already. */
  readonly title: TemplatePiece;
  readonly part: string;
  readonly segment: string;
  /** The first point of the segment: an empty one would make a heading of its header. */
  readonly point: string;
}

/** What templates are likely to ask of every note, beside the keys that the author requires. */
const usualKeys = ['author', 'categories', 'tags'];

/**
 * A whole note from nothing, with LF for line ends: front matter, a first part, and a first segment
 * of one second, which ends where the author says.
 *
 * @param required the keys that front matter must have, dots and all, such as `params.media`
 * @param date of the episode, as `2025-04-20`
 */
export function newNote(
  { title, part, segment, point }: NewNoteWords,
  required: readonly string[],
  date: string,
): Template {
  const header = {
    start: fixed('00:00'),
    end: open('00:01'),
    number: '1.1',
    title: segment,
  };
  return [
    fixed('+++\n'),
    ...tablesOf([...required, ...usualKeys]).flatMap(([table, names]) => [
      ...(table === '' ? [] : [fixed(`\n[${writeTomlKey(table.split('.'))}]\n`)]),
      ...names.flatMap((name) =>
        table === '' && name.toLowerCase() === 'title'
          ? keyLine(name, title.text, title.isOpen)
          : keyLine(name, initialValue(name, date)),
      ),
    ]),
    fixed('+++\n\n'),
    ...newPartHeading(1, part),
    fixed('\n'),
    ...newSegment(header, point, { headerLines: 1, lineEnd: '\n' }),
    fixed('\n'),
  ];
}

/**
 * Each key once, whatever its letter case, by its table: TOML wants what is in none of them before
 * the first. A key that is itself a table of others stands for those.
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

/** A key with its value, of which what stands between quotes or brackets is open, unless said. */
function keyLine(name: string, value: WrittenValue, isOpen = true): Template {
  const [, before, inner = '', after] =
    /^(["'[]?)(.*?)(["'\]]?)$/.exec(writeTomlValue(value)) ?? [];
  return [
    fixed(`${writeTomlKey([name])} = ${before}`),
    { text: inner, isOpen },
    fixed(`${after}\n`),
  ];
}
