import type { DataItem, DataPlace, DataReading } from '../base/dataTree';
import { removalOfListItem } from '../base/listEdit';
import type { Span } from '../base/span';
import type { WrittenValue } from '../base/writtenValue';
import { jsonPlaceAt } from '../json/jsonCursor';
import { jsonKeysBeside } from '../json/jsonKeys';
import { readJson } from '../json/readJson';
import { quoteJson, writeJsonValue } from '../json/writeJson';
import { readToml } from '../toml/readToml';
import { tomlPlaceAt } from '../toml/tomlCursor';
import { tomlKeysBeside } from '../toml/tomlKeys';
import { quoteToml } from '../toml/tomlQuoting';
import { quoteTomlLike } from '../toml/tomlStringStyle';
import { writeTomlKey, writeTomlValue } from '../toml/writeToml';
import { quoteYaml, quoteYamlLike } from '../yaml/quoteYaml';
import { readYaml } from '../yaml/readYaml';
import { writeYamlKey, writeYamlValue } from '../yaml/writeYaml';
import { yamlKeysBeside, yamlPlaceAt } from '../yaml/yamlCursor';
import { removalOfYamlItem } from '../yaml/yamlListEdit';

export type FrontMatterFormat = 'toml' | 'yaml' | 'json';

/** How a language of front matter is read and written. Offsets are those of the source. */
export interface FrontMatterLanguage {
  /** Never throws; memoised by `readFrontMatter`. */
  read(source: string): DataReading;
  /** What an offset is in, also in a text that is not complete; undefined where nothing can be. */
  placeAt(source: string, offset: number): DataPlace | undefined;
  /** The dotted paths of the keys, in lower case, except the one at the offset. */
  keysBeside(source: string, offset: number, place: DataPlace): ReadonlySet<string>;
  /** The sign between key and value with its blanks. */
  readonly sign: string;
  /** A key; names below a table are joined by dots, which TOML alone has. */
  writeKey(path: readonly string[]): string;
  /** A value on one line. */
  writeValue(value: WrittenValue): string;
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
    placeAt: tomlPlaceAt,
    keysBeside: tomlKeysBeside,
    sign: ' = ',
    writeKey: writeTomlKey,
    writeValue: writeTomlValue,
    quote: quoteToml,
    quoteLike: quoteTomlLike,
    removalOfItem: removalOfListItem,
  },
  yaml: {
    read: readYaml,
    placeAt: yamlPlaceAt,
    keysBeside: yamlKeysBeside,
    sign: ': ',
    writeKey: (path) => writeYamlKey(path.join('.')),
    writeValue: (value) => writeYamlValue(value),
    quote: quoteYaml,
    quoteLike: quoteYamlLike,
    removalOfItem: removalOfYamlItem,
  },
  json: {
    read: readJson,
    placeAt: jsonPlaceAt,
    keysBeside: jsonKeysBeside,
    sign: ': ',
    writeKey: (path) => quoteJson(path.join('.')),
    writeValue: writeJsonValue,
    quote: quoteJson,
    quoteLike: (_, text) => quoteJson(text),
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
