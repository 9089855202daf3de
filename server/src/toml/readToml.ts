import { type DataDocument, maxFrontMatter } from '../base/dataTree';
import { loneReturns, rejectedValues } from './errors/hugoRejections';
import { diagnoseToml } from './errors/tomlError';
import type { TomlError } from './errors/tomlFault';
import { parseToml } from './tomlParser';

export type TomlReading =
  | (DataDocument & {
      readonly ok: true;
      /** Values that can be read but on which Hugo fails. */
      readonly rejected: readonly TomlError[];
    })
  | {
      readonly ok: false;
      /** Null where there is nothing to report: no TOML, or beyond the parser's bounds. */
      readonly error: TomlError | null;
    };

const unread: TomlReading = { ok: false, error: null };

/**
 * Reads TOML 1.1 as Hugo does; offsets are UTF-16 units from the start of the source. Never throws;
 * a source beyond the parser's bounds gives `ok: false` and no error.
 *
 * @param maxLength in UTF-16 units
 */
export function readToml(source: string, maxLength = maxFrontMatter): TomlReading {
  const parsed = parseToml(source, maxLength);
  if (parsed.kind === 'unread') return unread;
  if (parsed.kind === 'stopped') return { ok: false, error: diagnoseToml(source, parsed) };
  const { document } = parsed;
  const rejected = [...loneReturns(source), ...rejectedValues(document.entries)];
  return { ok: true, ...document, rejected };
}
