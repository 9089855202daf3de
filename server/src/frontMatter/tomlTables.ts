import type { DataDocument, DataEntry } from '../base/dataTree';
import type { Span } from '../base/span';
import type { FrontMatter } from './readFrontMatter';
import { readFrontMatter } from './readFrontMatter';

type TomlTable = DataDocument['tables'][number];

/** The name of a top-level table at its first occurrence. */
export interface TableName extends Span {
  /** As written, without quotes. */
  readonly name: string;
}

const firstName = /^\[*[ \t]*(?<name>"(?:\\.|[^"\\])*"|'[^']*'|[\w-]+)/;

/**
 * The top-level tables, each once: those with a header of their own or of a table within them, and
 * those that a dotted key creates (`date.x = 1`). Inline tables count as values.
 */
export function tableNames(block: FrontMatter): TableName[] {
  const reading = readFrontMatter(block);
  if (!reading.ok) return [];
  const known = new Set(
    reading.entries.filter(({ path }) => path.length === 1).map(({ path }) => lower(path[0])),
  );
  const places = [
    ...reading.tables.map(({ path, header }) => ({ path, start: header.start })),
    ...reading.entries
      .filter((entry) => entry.path.length > 1 && tableOf(reading, entry) === undefined)
      .map(({ path, keySpan }) => ({ path, start: keySpan.start })),
  ].sort((left, right) => left.start - right.start);
  return places.flatMap(({ path: [name = ''], start }) => {
    const found = firstName.exec(block.text.slice(start));
    const written = found?.groups?.name ?? '';
    if (known.has(lower(name)) || written === '') return [];
    known.add(lower(name));
    const end = start + (found?.[0].length ?? 0);
    return [{ name, start: end - written.length, end }];
  });
}

/** The table whose header stands above an entry; undefined above all tables. */
export function tableOf({ tables }: DataDocument, { keySpan }: DataEntry): TomlTable | undefined {
  return tables.findLast(({ header }) => header.start < keySpan.start);
}

function lower(name = ''): string {
  return name.toLowerCase();
}
