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
  const defaultContentLanguage =
    textOf(values.get('defaultcontentlanguage')).toLowerCase() ||
    defaultSite.defaultContentLanguage;
  const languages = readLanguages(values);
  const pageLanguages = new Set([defaultContentLanguage, ...languages.map(({ code }) => code)]);
  const common = { defaultContentLanguage, languages, pageLanguages };
  const ofAll: SiteConfig = { ...defaultSite, ...common, ...readTables(values, []) };
  const own = languages.flatMap(({ code }): [string, SiteConfig][] => {
    const tables = readTables(values, ['languages', code]);
    return Object.keys(tables).length === 0 ? [] : [[code, { ...ofAll, ...tables }]];
  });
  return { ...ofAll, byLanguage: new Map(own) };
}

/**
 * What the tables `taxonomies` and `markup` in another say, those that are there. One of a language
 * replaces the one of all languages as a whole (seen with Hugo 0.111 and 0.169).
 *
 * @param root the path of the table around them
 */
function readTables(values: SiteValues, root: readonly string[]): Partial<SiteConfig> {
  const taxonomies = readTaxonomies(values, root);
  const hasMarkup = values.namesBelow(...root, 'markup') !== undefined;
  return {
    ...(taxonomies && { taxonomies, termKeys: termKeysOf(taxonomies) }),
    ...(hasMarkup && { markup: readMarkup(values, root) }),
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

function readTaxonomies(
  values: SiteValues,
  root: readonly string[],
): SiteConfig['taxonomies'] | undefined {
  const singulars = values.namesBelow(...root, 'taxonomies');
  const pluralOf = (singular: string) =>
    textOf(values.get(...root, 'taxonomies', singular)).toLowerCase();
  const named = singulars
    ?.map((singular) => [pluralOf(singular), singular] as const)
    .filter(([plural]) => plural !== '');
  return named && new Map(named.slice(0, maxTaxonomies));
}

function readLanguages(values: SiteValues): readonly SiteLanguage[] {
  const nameOf = (code: string) =>
    textOf(values.get('languages', code, 'label') ?? values.get('languages', code, 'languagename'));
  const disabled = new Set(values.list('disablelanguages'));
  return (values.namesBelow('languages') ?? [])
    .filter((code) => values.get('languages', code, 'disabled') !== true && !disabled.has(code))
    .slice(0, maxLanguages)
    .map((code) => ({ code, name: nameOf(code) }));
}

/** A text or number as text; empty for anything else. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
