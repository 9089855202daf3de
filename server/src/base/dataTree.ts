import type { Span } from './span';

/**
 * A document of key–value pairs with the place of each, as the languages of front matter (TOML,
 * YAML, JSON) give it. Offsets are UTF-16 code units from the start of the source.
 */
export interface DataDocument {
  /** In the order of the text; the entries of a table within a value follow it, with their path. */
  readonly entries: readonly DataEntry[];
  /** TOML's headers `[…]` and `[[…]]`, brackets included; none in other languages. */
  readonly tables: readonly { readonly path: readonly string[]; readonly header: Span }[];
  /** Each from its sign to the end of the line. */
  readonly comments: readonly Span[];
}

export interface DataEntry {
  /** From the root, as written; tables in a list contribute their 0-based index. */
  readonly path: readonly string[];
  /** The key with its quotes, without a sign behind it. */
  readonly keySpan: Span;
  readonly value: DataValue;
}

interface ValueOf<Kind extends string> extends Span {
  readonly kind: Kind;
  /** As written, with quotes. */
  readonly raw: string;
}

/** Dates and times that TOML distinguishes from text; in YAML and JSON they are strings. */
export type DateKind = 'offset-date-time' | 'local-date-time' | 'local-date' | 'local-time';

export type DataValue =
  | (ValueOf<'string'> & { readonly value: string })
  | (ValueOf<'integer'> & { readonly value: bigint })
  | (ValueOf<'float'> & { readonly value: number })
  | (ValueOf<'boolean'> & { readonly value: boolean })
  /** `null`, `~`, and in YAML a missing value, whose span is empty. */
  | ValueOf<'null'>
  | ValueOf<DateKind>
  | (ValueOf<'array'> & {
      readonly items: readonly DataItem[];
      /** Of a list behind an alias, whose items are not given: where that list starts. */
      readonly listStart?: number;
    })
  | ValueOf<'table'>;

export interface DataItem {
  readonly value: DataValue;
  /** The comma after the item; null where there is none, as in a YAML list of lines. */
  readonly comma: Span | null;
  /** The `-` of an item in a YAML list of lines. */
  readonly dash?: Span;
}

/** A reading of a source; `error` is null where nothing is to be reported. */
export type DataReading =
  | (DataDocument & {
      readonly ok: true;
      /** What can be read but fails Hugo's build. */
      readonly rejected: readonly Span[];
    })
  | { readonly ok: false; readonly error: Span | null };

/** The maximum length of front matter, in UTF-16 units; real front matter has about 550. */
export const maxFrontMatter = 32_768;

/** What an offset of a source is in, also while the text is incomplete and no parser takes it. */
export interface DataPlace {
  /** The path of the table around it, in lower case as in Hugo; empty at the root. */
  readonly table: readonly string[];
  /** The path of the key in that table, as far as it is written before or around the offset. */
  readonly key: readonly string[];
  /** `header` in the header of a TOML table. */
  readonly kind: 'key' | 'value' | 'item' | 'header';
  /** The word or string at the offset, the offset itself where there is none. */
  readonly token: Span;
}

/** A string, number or boolean as JavaScript has it; undefined for any other value. */
export function scalarOf(value: DataValue): string | number | boolean | undefined {
  switch (value.kind) {
    case 'string':
    case 'float':
    case 'boolean':
      return value.value;
    case 'integer':
      return Number(value.value);
    default:
      return undefined;
  }
}
