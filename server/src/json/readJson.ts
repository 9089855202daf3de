import { type DataDocument, maxFrontMatter } from '../base/dataTree';
import { diagnoseJson } from './errors/diagnoseJson';
import { misreadJson } from './errors/hugoReading';
import type { JsonFault } from './errors/jsonFault';
import { verifiedJsonRepairs } from './errors/jsonRepair';
import { viewOfJson } from './jsonDocument';
import { parseJson } from './parseJson';

export type JsonReading =
  | (DataDocument & {
      readonly ok: true;
      /** What can be read, but by Hugo not at all or otherwise than written. */
      readonly rejected: readonly JsonFault[];
    })
  | {
      readonly ok: false;
      /** Null where there is nothing to report: no object, or beyond the parser's bounds. */
      readonly error: JsonFault | null;
    };

/**
 * Reads JSON as Hugo does; offsets are UTF-16 units from the start of the source. Never throws; a
 * source beyond the parser's bounds gives `ok: false` and no error.
 *
 * @param source an object with both of its braces, with nothing but blanks around it
 * @param maxLength in UTF-16 units
 */
export function readJson(source: string, maxLength = maxFrontMatter): JsonReading {
  const parsed = parseJson(source, maxLength);
  if (parsed.kind === 'unread') return { ok: false, error: null };
  if (parsed.kind === 'read') {
    return {
      ok: true,
      ...viewOfJson(parsed.root, source),
      rejected: misreadJson(parsed.root, source),
    };
  }
  const { start, end, message, ...error } = diagnoseJson(source, parsed.at);
  const repairs = verifiedJsonRepairs(source, error.repairs);
  return { ok: false, error: { start, end, message, repairs } };
}
