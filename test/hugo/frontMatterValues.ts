import type { DataValue } from '../../server/src/base/dataTree';
import { readFrontMatter } from '../../server/src/frontMatter/readFrontMatter';
import { type RootEntry, rootEntries } from '../../server/src/frontMatter/rootEntries';
import { Note } from '../../server/src/note/note';
import type { Case } from './comparison';
import type { PublishedFields } from './hugoSite';

/**
 * Whether a title that is a text, and tags, have the values for us that they have for Hugo. Nothing
 * is asked where one of us reads no front matter, which other comparisons judge.
 */
export function valuesCase(text: string): Case {
  const asked = askedEntries(text);
  const ours = asked.map(({ key, entry }) => `${key}: ${plain(read(entry.value))}`).join(', ');
  return {
    text,
    ours,
    hugos(page) {
      if (page === null) return ours;
      return asked
        .map(({ key }) => `${key}: ${plain(page.fields[key as keyof PublishedFields])}`)
        .join(', ');
    },
  };
}

function askedEntries(text: string): RootEntry[] {
  const [block] = Note.read(text).blocks;
  if (block?.kind !== 'frontMatter') return [];
  const reading = readFrontMatter(block);
  if (!reading.ok || reading.rejected.length > 0) return [];
  return rootEntries(block).filter(({ key, entry: { value } }) =>
    key === 'title' ? value.kind === 'string' : key === 'tags' && isScalarOrList(value),
  );
}

function isScalarOrList(value: DataValue): boolean {
  return value.kind === 'array'
    ? value.items.every((item) => 'value' in item.value)
    : 'value' in value;
}

function read(value: DataValue): unknown {
  if (value.kind === 'array') return value.items.map((item) => read(item.value));
  if (!('value' in value)) return null;
  return typeof value.value === 'bigint' ? Number(value.value) : value.value;
}

/** Hugo's YAML keeps some line ends and blanks where lines end with CR LF. */
function plain(value: unknown): string {
  const items = value === null ? [] : [value].flat();
  return items
    .map((item) => `${typeof item} ${String(item).replace(/\s+/g, ' ').trim()}`)
    .join('; ');
}
