import type { FrontMatterFormat } from '../../frontMatter/language';
import { readPlainScalar } from '../../yaml/plainScalar';

const digits = String.raw`(?:0|[1-9](?:_?\d)*)`;
const tomlInteger = new RegExp(
  String.raw`^(?:[+-]?${digits}|0x[\da-fA-F](?:_?[\da-fA-F])*|0o[0-7](?:_?[0-7])*|0b[01](?:_?[01])*)$`,
);
const tomlFloat = new RegExp(
  String.raw`^[+-]?${digits}(?:\.\d(?:_?\d)*(?:[eE][+-]?\d(?:_?\d)*)?|[eE][+-]?\d(?:_?\d)*)$`,
);
const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

const largest = 2n ** 63n - 1n;
const smallest = -(2n ** 63n);
/** From here on, Hugo prints a number of JSON as `1e+06`: to it they are all float64. */
const million = 1_000_000n;

/**
 * An integer in another language, as it was written where that has the same spelling. Undefined
 * where Hugo would print it otherwise, or cannot read it.
 */
export function writtenInteger(
  value: bigint,
  raw: string,
  { from, to }: { readonly from: FrontMatterFormat; readonly to: FrontMatterFormat },
): string | undefined {
  const isSmall = -million < value && value < million;
  if (to === 'json') {
    if (!isSmall) return undefined;
    return jsonNumber.test(raw) && value !== 0n ? raw : String(value);
  }
  if (from === 'json' && (!isSmall || raw === '-0')) return `${raw}.0`;
  if (to === 'toml' && (value > largest || value < smallest)) return undefined;
  const read = readPlainScalar(raw);
  const isKept =
    to === 'toml' ? tomlInteger.test(raw) : read.kind === 'integer' && read.value === value;
  return isKept ? raw : String(value);
}

/**
 * A float in another language, as it was written where that has the same spelling. Undefined for
 * infinity and what is no number, which JSON does not have.
 */
export function writtenFloat(
  value: number,
  raw: string,
  to: FrontMatterFormat,
): string | undefined {
  if (!Number.isFinite(value)) {
    if (to === 'json') return undefined;
    const name = Number.isNaN(value) ? 'nan' : value < 0 ? '-inf' : 'inf';
    return to === 'toml' ? name : name.replace(/^-?/, '$&.');
  }
  if (to === 'toml') return tomlFloat.test(raw) ? raw : withPoint(value);
  if (to === 'json') return jsonNumber.test(raw) ? raw : withPoint(value);
  const read = readPlainScalar(raw);
  return read.kind === 'float' && read.value === value ? raw : withPoint(value);
}

/** A finite number with a decimal point, which YAML wants of every float. */
function withPoint(value: number): string {
  const text = Object.is(value, -0) ? '-0' : String(value);
  return text.includes('.') ? text : text.replace(/^(-?\d+)/, '$1.0');
}
