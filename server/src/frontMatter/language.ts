import type { DataItem, DataReading } from '../base/dataTree';
import { removalOfListItem } from '../base/listEdit';
import type { Span } from '../base/span';
import { readToml } from '../toml/readToml';
import { quoteToml } from '../toml/tomlQuoting';
import { quoteTomlLike } from '../toml/tomlStringStyle';
import { quoteYaml, quoteYamlLike } from '../yaml/quoteYaml';
import { readYaml } from '../yaml/readYaml';
import { removalOfYamlItem } from '../yaml/yamlListEdit';

export type FrontMatterFormat = 'toml' | 'yaml' | 'json';

/** How a language of front matter is read and written. Offsets are those of the source. */
export interface FrontMatterLanguage {
  /** Never throws; memoised by `readFrontMatter`. */
  read(source: string): DataReading;
  /** A text as a string on one line. */
  quote(text: string): string;
  /**
   * A text as a string in the quotation marks of another value, as far as it can stand in them.
   *
   * @param inBrackets the text is an item of a list on one line
   */
  quoteLike(raw: string, text: string, inBrackets?: boolean): string;
  /** The spans to delete, in ascending order, to remove an item from its list. */
  removalOfItem(source: string, items: readonly DataItem[], index: number): readonly Span[];
}

const languages: Readonly<Record<FrontMatterFormat, FrontMatterLanguage>> = {
  toml: {
    read: readToml,
    quote: quoteToml,
    quoteLike: quoteTomlLike,
    removalOfItem: removalOfListItem,
  },
  yaml: {
    read: readYaml,
    quote: quoteYaml,
    quoteLike: quoteYamlLike,
    removalOfItem: removalOfYamlItem,
  },
  json: {
    read: () => ({ ok: false, error: null }),
    quote: (text) => JSON.stringify(text),
    quoteLike: (_, text) => JSON.stringify(text),
    removalOfItem: removalOfListItem,
  },
};

/** The language of front matter. */
export function languageOf({
  format,
}: {
  readonly format: FrontMatterFormat;
}): FrontMatterLanguage {
  return languages[format];
}
