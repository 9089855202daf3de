import type { DataValue } from '../dataTree';

/** The texts that Go reads as booleans (strconv.ParseBool). */
const trueTexts = new Set(['1', 't', 'T', 'TRUE', 'true', 'True']);
const falseTexts = new Set(['0', 'f', 'F', 'FALSE', 'false', 'False']);

/** How Hugo 0.169 reads a value where it expects a boolean; null where that cannot be said. */
export function readAsBoolean(value: DataValue): boolean | null {
  switch (value.kind) {
    case 'boolean':
      return value.value;
    case 'integer':
    case 'float':
      return Number(value.value) !== 0;
    case 'string':
      if (trueTexts.has(value.value)) return true;
      return falseTexts.has(value.value) || value.value === '' ? false : null;
    default:
      return null;
  }
}

const largest = 2n ** 63n - 1n;
const smallest = -(2n ** 63n);
/** A leading zero makes the number octal, and decimals are dropped. */
const goInteger =
  /^([+-]?)(0[xX][\da-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9]\d*(?:_\d+)*)(?:\.\d*)?$/;

/** How Hugo 0.169 reads a value where it expects an integer: 0 for what it cannot read. */
export function readAsInteger(value: DataValue): bigint {
  switch (value.kind) {
    case 'boolean':
      return value.value ? 1n : 0n;
    case 'integer':
      return BigInt.asIntN(64, value.value);
    case 'float':
      return Math.abs(value.value) < 2 ** 63 ? BigInt(Math.trunc(value.value)) : smallest;
    case 'string':
      return integerOf(value.value);
    default:
      return 0n;
  }
}

function integerOf(text: string): bigint {
  const [, sign = '', digits] = goInteger.exec(text) ?? [];
  if (digits === undefined) return 0n;
  const isOctal = /^0\d/.test(digits);
  const size = BigInt(isOctal ? `0o${digits}` : digits.replaceAll('_', ''));
  const number = sign === '-' ? -size : size;
  return number > largest || number < smallest ? 0n : number;
}

/** An integer in plain digits, also from full-width digits and with leading zeros. */
export function plainInteger(text: string): string | undefined {
  const [, sign, digits] = /^([+-]?)(\d+)$/.exec(text.normalize('NFKC').trim()) ?? [];
  if (digits === undefined) return undefined;
  const number = BigInt(digits) * (sign === '-' ? -1n : 1n);
  return number > largest || number < smallest ? undefined : String(number);
}

/** Whether Hugo prints a value as it is written: yes for `title = 2025`, no for `title = 1.50`. */
export function isPrintedAsWritten({ kind, raw }: DataValue): boolean {
  switch (kind) {
    case 'string':
    case 'local-date':
      return true;
    case 'boolean':
      return raw === raw.toLowerCase();
    case 'integer':
      return /^(?:0|-?[1-9]\d*)$/.test(raw);
    case 'float':
      return /^-?(?:0|[1-9]\d*)\.\d*[1-9]$/.test(raw) && raw.length < 17;
    case 'local-time':
      return /:\d\d:/.test(raw);
    default:
      return false;
  }
}
