import type { DataValue } from '../base/dataTree';
import { episodeDuration } from '../editing/frontMatter/episodeDuration';
import { rootEntries } from '../frontMatter/rootEntries';
import { episodeText } from '../note/episodeParams';
import { plainTitle } from '../note/headers/plainTitle';
import type { Note } from '../note/note';
import type { ChapterList } from './chapter';

/** What the front matter of a note says of its episode; nothing where it cannot be read. */
export function episodeOf(note: Note): Omit<ChapterList, 'chapters'> {
  const [first] = note.blocks;
  const entries = first?.kind === 'frontMatter' ? rootEntries(first) : [];
  const textAt = (name: string) =>
    plainTitle(textOf(entries.find(({ key }) => key === name)?.entry.value));
  return withoutEmpty({
    title: textAt('title'),
    artist: textAt('author'),
    date: textAt('date'),
    media: episodeText(note, 'media'),
    duration: episodeDuration(note)?.ms,
  });
}

/** Several authors are joined by commas. */
function textOf(value: DataValue | undefined): string {
  switch (value?.kind) {
    case 'string':
      return value.value;
    case 'array':
      return value.items.map((item) => textOf(item.value)).join(', ');
    case 'table':
    case 'null':
      return '';
    default:
      return value?.raw ?? '';
  }
}

/** An object without the keys whose value is undefined or an empty text. */
export function withoutEmpty<Fields extends object>(fields: Fields): Known<Fields> {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(kept) as Known<Fields>;
}

type Known<Fields> = { readonly [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };
