/** The languages in which Hugo reads its configuration. */
export type DataFormat = 'toml' | 'yaml' | 'json';

const formats: ReadonlyMap<string, DataFormat> = new Map([
  ['toml', 'toml'],
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
  ['json', 'json'],
]);

/** The files of a site's own folder, of which Hugo reads the first that is there. */
export const rootFileNames: readonly string[] = ['hugo', 'config'].flatMap((name) =>
  Array.from(formats.keys(), (ending) => `${name}.${ending}`),
);

/** The folder, below that of a site, whose files are read as well. */
export const configFolder = 'config/_default';

/** The files that clients are asked to watch. */
export const siteFilePatterns: readonly string[] = [
  '**/{hugo,config}.{toml,yaml,yml,json}',
  `**/${configFolder}/*.{toml,yaml,yml,json}`,
];

/** The folders that they are: when one comes or goes, clients tell of nothing in it. */
export const siteFolderPatterns: readonly string[] = ['**/config', `**/${configFolder}`];

/** The language of a file by its name; undefined for what Hugo does not read. */
export function formatOf(name: string): DataFormat | undefined {
  return formats.get(name.slice(name.lastIndexOf('.') + 1));
}

/** Whether a URI or path may be that of a file, or a folder, of some site's configuration. */
export function mayBeSiteFile(uri: string): boolean {
  return /\/(?:(?:(?:hugo|config)|config\/_default\/[^/]+)\.(?:toml|ya?ml|json)|config(?:\/_default)?)$/.test(
    uri,
  );
}

/** What is read of a configuration and may have a file of its own in `config/_default`. */
const splitKeys: ReadonlySet<string> = new Set(['languages', 'markup', 'taxonomies']);

/**
 * The path from the root of the configuration to what a file of `config/_default` holds: none for
 * `hugo.toml` and `config.toml`, `['markup']` for `markup.toml`. Undefined for a file of which
 * nothing is read: `params.toml`, and `markup.zh.toml`, which is about one language.
 */
export function keyOfSplitFile(name: string): readonly string[] | undefined {
  const [key = '', ...rest] = name.toLowerCase().split('.');
  if (rest.length !== 1) return undefined;
  if (key === 'hugo' || key === 'config') return [];
  return splitKeys.has(key) ? [key] : undefined;
}
