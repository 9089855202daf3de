import type { DataReading } from '../base/dataTree';
import { readJson } from '../json/readJson';
import { readToml } from '../toml/readToml';
import { readYaml } from '../yaml/readYaml';
import type { DataFormat } from './siteFileNames';

const readers = { toml: readToml, yaml: readYaml, json: readJson };

/**
 * Reads a file of a configuration. Never throws; what cannot be read gives `ok: false`.
 *
 * @param source without a byte order mark
 */
export function readData(format: DataFormat, source: string): DataReading {
  return readers[format](source);
}
