/** What a plain scalar (YAML 1.2.2, 7.3.3) is to Hugo. */
export type PlainScalar =
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'integer'; readonly value: bigint }
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' };

const nulls = new Set(['', '~', 'null', 'Null', 'NULL']);
const booleans = new Map([
  ...['true', 'True', 'TRUE'].map((text) => [text, true] as const),
  ...['false', 'False', 'FALSE'].map((text) => [text, false] as const),
]);
const infinite = /^-?\.(?:inf|Inf|INF)$/;
const notANumber = /^\.(?:nan|NaN|NAN)$/;
const integer = /^([-+]?)(0x[\da-fA-F]+|0o[0-7]+|0b[01]+|0[0-7]*|[1-9]\d*)$/;
/** Without a point, `1e3` is text. */
const float = /^[-+]?(?:\d+\.\d*|\.\d+)(?:[eE][-+]?\d+)?$/;

const largest = 2n ** 64n - 1n;
const smallest = -(2n ** 63n);

/**
 * Reads a plain scalar as Hugo does since 0.152, with goccy/go-yaml (measured on 0.169): `yes`, `on`
 * and `12:30` are text, `017` is octal. Older Hugo reads `yes` and `on` as true.
 *
 * @param text one line or several, as the parser has joined them
 */
export function readPlainScalar(text: string): PlainScalar {
  if (nulls.has(text)) return { kind: 'null' };
  const truth = booleans.get(text);
  if (truth !== undefined) return { kind: 'boolean', value: truth };
  if (infinite.test(text)) {
    return { kind: 'float', value: text.startsWith('-') ? -Infinity : Infinity };
  }
  if (notANumber.test(text)) return { kind: 'float', value: Number.NaN };
  return readNumber(text) ?? { kind: 'string', value: text };
}

/** In UTF-16 units; no number that fits into 64 bits needs more. */
const maxNumberLength = 400;

function readNumber(text: string): PlainScalar | undefined {
  if (text.length > maxNumberLength || !/^[-+.\d]/.test(text)) return undefined;
  const plain = text.replaceAll('_', '');
  const [, sign, digits] = integer.exec(plain) ?? [];
  if (digits !== undefined) {
    const size = BigInt(/^0\d/.test(digits) ? `0o${digits}` : digits);
    const value = sign === '-' ? -size : size;
    return value > largest || value < smallest ? undefined : { kind: 'integer', value };
  }
  if (!float.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? { kind: 'float', value } : undefined;
}
