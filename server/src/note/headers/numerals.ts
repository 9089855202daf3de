const digits = /\d{1,15}/y;
const chinese = /[一二三四五六七八九十]{1,3}/y;
const englishWords = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
];
const englishWord = new RegExp(`(?:${englishWords.join('|')})(?![a-z])`, 'iy');
const roman = /[ivx]{1,6}(?![a-z])/iy;

/**
 * Reads a number at an offset: digits, Chinese numerals up to 九十九 or, where `takesWords`, Roman
 * ones up to XXXIX and English words up to ten.
 *
 * @returns undefined where there is none, or none that is well formed
 */
export function readNumeral(
  text: string,
  at: number,
  takesWords = false,
): { readonly value: number; readonly end: number } | undefined {
  const found = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  const arabic = found(digits);
  if (arabic !== undefined) return { value: Number(arabic), end: at + arabic.length };
  const inWords = takesWords ? found(englishWord) : undefined;
  const written = found(chinese) ?? inWords ?? (takesWords ? found(roman) : undefined);
  if (written === undefined) return undefined;
  const value = chineseValue(written) ?? englishValue(written) ?? romanValue(written.toUpperCase());
  return value === undefined ? undefined : { value, end: at + written.length };
}

/** `two` is 2; undefined for any other word. */
function englishValue(written: string): number | undefined {
  const at = englishWords.indexOf(written.toLowerCase());
  return at === -1 ? undefined : at + 1;
}

const chineseDigits = '一二三四五六七八九';

function chineseValue(written: string): number | undefined {
  const [, tens, ten = '', ones] =
    /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(written) ?? [];
  const value = (digit: string | undefined) =>
    digit === undefined ? 0 : chineseDigits.indexOf(digit) + 1;
  if (ten === '') return tens === undefined || ones !== undefined ? undefined : value(tens);
  return (tens === undefined ? 1 : value(tens)) * 10 + value(ones);
}

function romanValue(written: string): number | undefined {
  const [, tens, ones] = /^(X{0,3})(IX|IV|V?I{0,3})$/.exec(written) ?? [];
  if (tens === undefined || ones === undefined || written === '') return undefined;
  const units = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'].indexOf(ones);
  return tens.length * 10 + units;
}
