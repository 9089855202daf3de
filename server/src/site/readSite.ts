import type { DataReading } from '../base/dataTree';
import { readMarkup } from './readMarkup';
import {
  defaultSite,
  maxLanguages,
  maxTaxonomies,
  type SiteConfig,
  type SiteLanguage,
  termKeysOf,
} from './siteConfig';
import { keyOfSplitFile } from './siteFileNames';
import { SiteValues } from './siteValues';

/** A file of a site's configuration. */
export interface SiteFile {
  /** Without folder. */
  readonly name: string;
  /** Whether it is in `config/_default` and not in the site's own folder. */
  readonly isSplit: boolean;
  readonly reading: DataReading;
}

/**
 * What the files of a site's configuration say together. Those of `config/_default` count over the
 * one of the site's own folder, and the later by name over the earlier; tables are merged, but
 * `taxonomies` replaces Hugo's own. A value of a kind that Hugo refuses counts as not set, and so
 * does all that stands in a file that cannot be read (seen with Hugo 0.169, `siteFiles.test.ts`).
 */
export function readSite(files: readonly SiteFile[]): SiteConfig {
  const values = new SiteValues();
  for (const { name, isSplit, reading } of files.toSorted(byPrecedence)) {
    const root = isSplit ? keyOfSplitFile(name) : [];
    if (reading.ok && root !== undefined) values.add(reading, root);
  }
  const taxonomies = readTaxonomies(values);
  const defaultContentLanguage =
    textOf(values.get('defaultcontentlanguage')).toLowerCase() ||
    defaultSite.defaultContentLanguage;
  const languages = readLanguages(values);
  return {
    taxonomies,
    termKeys: termKeysOf(taxonomies),
    defaultContentLanguage,
    languages,
    pageLanguages: new Set([defaultContentLanguage, ...languages.map(({ code }) => code)]),
    markup: readMarkup(values),
  };
}

/** Keys that only Hugo's configuration has, in lower case. */
const ownKeys = ['baseurl', 'defaultcontentlanguage', 'languages', 'markup', 'taxonomies', 'theme'];

/**
 * Whether a file says what Hugo's configuration says: many programs have a `config.json`. A file that
 * cannot be read does not.
 */
export function isHugoConfig(reading: DataReading): boolean {
  return (
    reading.ok &&
    [...reading.entries, ...reading.tables].some(({ path: [first = ''] }) =>
      ownKeys.includes(first.toLowerCase()),
    )
  );
}

function byPrecedence(left: SiteFile, right: SiteFile): number {
  if (left.isSplit !== right.isSplit) return left.isSplit ? 1 : -1;
  return left.name < right.name ? -1 : 1;
}

function readTaxonomies(values: SiteValues): ReadonlyMap<string, string> {
  const singulars = values.namesBelow('taxonomies');
  if (singulars === undefined) return defaultSite.taxonomies;
  const named = singulars
    .map(
      (singular) => [textOf(values.get('taxonomies', singular)).toLowerCase(), singular] as const,
    )
    .filter(([plural]) => plural !== '');
  return new Map(named.slice(0, maxTaxonomies));
}

function readLanguages(values: SiteValues): readonly SiteLanguage[] {
  const nameOf = (code: string) =>
    textOf(values.get('languages', code, 'label') ?? values.get('languages', code, 'languagename'));
  return (values.namesBelow('languages') ?? [])
    .filter((code) => values.get('languages', code, 'disabled') !== true)
    .slice(0, maxLanguages)
    .map((code) => ({ code, name: nameOf(code) }));
}

/** A text or number as text; empty for anything else. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
