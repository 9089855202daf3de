import type { DataReading } from '../base/dataTree';
import { readJson } from '../json/readJson';
import { readToml } from '../toml/readToml';
import { readYaml } from '../yaml/readYaml';
import type { DataFormat } from './siteFileNames';

/**
 * The maximum length of a file of a configuration, in UTF-16 units: reading that much takes up to
 * half a second. A site in 27 languages, with the menus of each, has about 40,000.
 */
export const maxSiteFile = 131_072;

/** More than any configuration repeats by aliases of YAML. */
const maxCopies = 1000;

const readers: Readonly<Record<DataFormat, (source: string) => DataReading>> = {
  toml: (source) => readToml(source, maxSiteFile),
  yaml: (source) => readYaml(source, { maxLength: maxSiteFile, maxCopies }),
  json: (source) => readJson(source, maxSiteFile),
};

/**
 * Reads a file of a configuration. Never throws; what cannot be read gives `ok: false`.
 *
 * @param source without a byte order mark
 */
export function readData(format: DataFormat, source: string): DataReading {
  return readers[format](source);
}
