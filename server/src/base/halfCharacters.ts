import type { Span } from './span';

const unicodeEscape = /\\(?:u([\da-fA-F]{4})|[^u])/g;

/**
 * The escapes in a text between double quotes, such as `\ud800`, that name one half of a character
 * without the other (a surrogate; Unicode 16, 3.8). Offsets as in the source.
 */
export function halfCharacters(source: string, { start, end }: Span): Span[] {
  const text = source.slice(start, end);
  if (!text.includes('\\u')) return [];
  const units = [...text.matchAll(unicodeEscape)].map(({ 0: all, 1: digits, index }) => ({
    start: start + index,
    end: start + index + all.length,
    kind: halfOf(Number.parseInt(digits ?? '0', 16)),
  }));
  return units.flatMap(({ kind, ...unit }, index) => {
    const before = units[index - 1];
    const behind = units[index + 1];
    const isPaired =
      kind === 'first'
        ? behind?.kind === 'second' && behind.start === unit.end
        : before?.kind === 'first' && before.end === unit.start;
    return kind === undefined || isPaired ? [] : [unit];
  });
}

/** Which surrogate a UTF-16 code unit is. */
function halfOf(unit: number): 'first' | 'second' | undefined {
  if (unit < 0xd800 || unit > 0xdfff) return undefined;
  return unit < 0xdc00 ? 'first' : 'second';
}
