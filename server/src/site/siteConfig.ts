import { languageOfFile } from '../base/hugoFileName';
import type { TermKeys } from '../frontMatter/terms';
import { type Dialect, defaultDialect } from '../markdown/inline/dialect';

/** What Hugo's configuration says of a site, as far as it changes what a note means. */
export interface SiteConfig {
  /**
   * The keys of front matter, in lower case, whose values Hugo makes pages of, each with the name
   * of one such value: `tags` to `tag`. At most `maxTaxonomies`.
   */
  readonly taxonomies: ReadonlyMap<string, string>;
  /** The taxonomies, and `tags` and `categories`, which are lists of terms to every author. */
  readonly termKeys: TermKeys;
  /** The code, in lower case, of the language of a page whose file names none. */
  readonly defaultContentLanguage: string;
  /** In the order of the configuration; empty where it lists none. At most `maxLanguages`. */
  readonly languages: readonly SiteLanguage[];
  /**
   * The codes that Hugo takes for the language of a page in the name of its file: `en` in
   * `name.en.md`. Empty where no configuration is there, and nothing is known.
   */
  readonly pageLanguages: ReadonlySet<string>;
  readonly markup: SiteMarkup;
  /** What counts for the pages in a language with settings of its own, by its code in lower case. */
  readonly byLanguage: ReadonlyMap<string, SiteConfig>;
}

export interface SiteLanguage {
  /** In lower case, as Hugo compares it with the names of files. */
  readonly code: string;
  /** What the site calls it; empty where it has no name. */
  readonly name: string;
}

/** `markup.goldmark`, as a site has set it or as Hugo has it by default. */
export interface SiteMarkup {
  readonly dialect: Dialect;
  readonly strikethrough: boolean;
  readonly typographer: boolean;
  readonly cjk: {
    readonly enable: boolean;
    readonly escapedSpace: boolean;
    readonly eastAsianLineBreaks: boolean;
    readonly eastAsianLineBreaksStyle: string;
  };
  /** The names of the extras that are enabled, in lower case and in their order. */
  readonly extras: readonly string[];
  readonly unsafe: boolean;
  readonly hardWraps: boolean;
}

export const maxTaxonomies = 100;
export const maxLanguages = 100;

const defaultTaxonomies: SiteConfig['taxonomies'] = new Map([
  ['tags', 'tag'],
  ['categories', 'category'],
]);

/** The keys of terms in a site with these taxonomies. */
export function termKeysOf(taxonomies: SiteConfig['taxonomies']): TermKeys {
  return new Set([...defaultTaxonomies.keys(), ...taxonomies.keys()]);
}

/** What holds without any configuration (Hugo 0.169). */
export const defaultSite: SiteConfig = {
  taxonomies: defaultTaxonomies,
  termKeys: termKeysOf(defaultTaxonomies),
  defaultContentLanguage: 'en',
  languages: [],
  pageLanguages: new Set(),
  markup: {
    dialect: defaultDialect,
    strikethrough: true,
    typographer: true,
    cjk: {
      enable: false,
      escapedSpace: false,
      eastAsianLineBreaks: false,
      eastAsianLineBreaksStyle: 'simple',
    },
    extras: [],
    unsafe: false,
    hardWraps: false,
  },
  byLanguage: new Map(),
};

/** What a site says of one page: the settings of its language count over those of all. */
export function configOfPage(site: SiteConfig, uri: string): SiteConfig {
  const language = languageOfFile(uri, site.pageLanguages) || site.defaultContentLanguage;
  return site.byLanguage.get(language) ?? site;
}
