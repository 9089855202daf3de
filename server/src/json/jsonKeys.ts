import type { DataPlace } from '../base/dataTree';
import { jsonPlaceAt } from './jsonCursor';

const key = /"((?:\\.|[^"\\\r\n]){0,100})"\s*:/g;

/** How many keys are looked at; real front matter has about ten. */
const maxKeys = 200;

/**
 * The keys (as dotted paths) of a source, in lower case, except the key at the offset. Found by
 * pattern, so that invalid JSON gives results too.
 */
export function jsonKeysBeside(
  source: string,
  offset: number,
  { token }: DataPlace,
): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { index, 0: all } of [...source.matchAll(key)].slice(0, maxKeys)) {
    if (offset >= index && token.start <= index + all.length) continue;
    const place = jsonPlaceAt(source, index + 1);
    if (place?.kind === 'key') keys.add([...place.table, ...place.key].join('.'));
  }
  return keys;
}
