import type { DataEntry, DataValue } from '../../base/dataTree';
import type { TomlError } from './tomlFault';

const largestInteger = 2n ** 63n - 1n;
const smallestInteger = -(2n ** 63n);

/**
 * The first line that ends in a lone CR. Everywhere else in a note it ends a line, but Hugo's
 * parser fails on it, in comments and strings as well (measured on Hugo 0.169).
 */
export function loneReturns(source: string): TomlError[] {
  const start = source.search(/\r(?!\n)/);
  if (start === -1) return [];
  return [{ kind: 'control-character', start, end: start + 1, args: ['U+000D'], repairs: [] }];
}

/**
 * The values that are valid TOML and on which Hugo's parser, go-toml v2, fails: numbers beyond 64
 * bits (measured on Hugo 0.169; floats fail in Go's strconv.ParseFloat) and a seconds field of 60,
 * the leap second of RFC 3339.
 */
export function rejectedValues(entries: readonly DataEntry[]): TomlError[] {
  const found: TomlError[] = [];
  const waiting: DataValue[] = entries.map((entry) => entry.value).reverse();
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    const kind = rejectionOf(value);
    if (kind !== null) {
      found.push({ kind, start: value.start, end: value.end, args: [value.raw], repairs: [] });
    }
    if (value.kind === 'array') waiting.push(...value.items.map((item) => item.value).reverse());
  }
  return found;
}

function rejectionOf(value: DataValue): 'number-range' | 'leap-second' | null {
  switch (value.kind) {
    case 'integer':
      return value.value > largestInteger || value.value < smallestInteger ? 'number-range' : null;
    case 'float':
      return Math.abs(value.value) === Number.POSITIVE_INFINITY && !value.raw.endsWith('inf')
        ? 'number-range'
        : null;
    case 'offset-date-time':
    case 'local-date-time':
    case 'local-time':
      return /\d\d:\d\d:60/.test(value.raw) ? 'leap-second' : null;
    default:
      return null;
  }
}
