import type { DataReading } from '../base/dataTree';
import { readToml } from '../toml/readToml';
import type { DataFormat } from './siteFileNames';

/**
 * Reads a text of keys and values. Never throws; a text that cannot be read gives `ok: false`, and so
 * does one in a language that cannot be read yet.
 */
export function readData(format: DataFormat, text: string): DataReading {
  // The parsers take no byte order mark; offsets stay.
  const source = text.replace(/^\ufeff/, ' ');
  return format === 'toml' ? readToml(source) : { ok: false, error: null };
}
