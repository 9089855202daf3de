import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DataPlace } from '../../../server/src/base/dataTree';

type FindPlace = (source: string, offset: number) => DataPlace | undefined;

/** `kind table.key token` at the cursor `▮`; undefined for nothing. */
export function markedPlace(find: FindPlace, marked: string): string | undefined {
  const source = marked.replace('▮', '');
  const place = find(source, marked.indexOf('▮'));
  if (place === undefined) return undefined;
  const { kind, table, key, token } = place;
  return `${kind} ${[...table, ...key].join('.')} ${source.slice(token.start, token.end)}`;
}

/** A property: in any text of such pieces, a place is around the offset and within the text. */
export function placesWithin(find: FindPlace, pieces: readonly string[], start = '') {
  const parts = fc.array(fc.constantFrom(...pieces), { maxLength: 30 });
  return fc.property(parts, fc.nat(), (chosen, seed) => {
    const source = start + chosen.join('');
    const offset = seed % (source.length + 1);
    const { token } = find(source, offset) ?? { token: { start: offset, end: offset } };
    assert.ok(token.start <= offset && offset <= token.end && token.end <= source.length);
  });
}
