import type { DataReading } from '../base/dataTree';
import { readJson } from '../json/readJson';
import { readToml } from '../toml/readToml';
import { readYaml } from '../yaml/readYaml';
import type { DataFormat } from './siteFileNames';

const readers = { toml: readToml, yaml: readYaml, json: readJson };

/**
 * The maximum length of a file of a configuration, in UTF-16 units: reading that much takes up to
 * half a second. A site in 27 languages, with the menus of each, has about 40,000.
 */
export const maxSiteFile = 131_072;

/**
 * Reads a file of a configuration. Never throws; what cannot be read gives `ok: false`.
 *
 * @param source without a byte order mark
 */
export function readData(format: DataFormat, source: string): DataReading {
  return readers[format](source, maxSiteFile);
}
