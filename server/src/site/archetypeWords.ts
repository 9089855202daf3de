/** Words that are lower-case within a title in Associated Press style (measured with Hugo 0.169). */
const smallWords: ReadonlySet<string> = new Set([
  ...['a', 'an', 'and', 'as', 'at', 'but', 'by', 'en', 'for', 'if', 'in', 'nor', 'of', 'on', 'or'],
  ...['per', 'the', 'to', 'v', 'via', 'vs', 'vs.'],
]);

/**
 * Hugo's function `title` in the default style (`titleCaseStyle` "ap"): capitalizes each word except
 * for small words that are neither first nor last.
 */
export function hugoTitle(text: string): string {
  return text.replace(/[\p{L}\p{N}][^\s/-]*/gu, (word, at: number) => {
    const end = at + word.length;
    const [beforeLast = '', before = ''] = [text[at - 2], text[at - 1]];
    const isInside = at > 0 && end < text.length && /[\s/-]/.test(before);
    const begins = /[:\-–—]/.test(beforeLast) || (before !== '-' && text[end] === '-');
    const isSmall = isInside && !begins && smallWords.has(word.toLowerCase());
    return isSmall ? word.toLowerCase() : capitalised(word);
  });
}

/**
 * Hugo's function `humanize`: separates words by spaces and capitalizes the first. Undefined for
 * numbers (which become ordinals), `camelCase` and symbols (at which words are split). Acronyms from
 * Hugo's own list, such as `id`, are not capitalized here.
 */
export function hugoHumanize(name: string): string | undefined {
  if (/^\d+$/.test(name) || /[^\s_:/-]\p{Lu}|\p{S}/u.test(name)) return undefined;
  const words = name
    .split(/[\s_:/-]+/)
    .filter((word) => word !== '')
    .join(' ');
  return capitalised(words.toLowerCase());
}

/** Go's `strings.ToUpper`, which keeps a letter whose upper case has two letters (`ß`). */
export function goUpper(text: string): string | undefined {
  // For some Greek letters, Unicode has an upper case of one letter that JavaScript has not.
  if (/[\u1f80-\u1fff]/.test(text)) return undefined;
  return mapped(text, (letter) => letter.toUpperCase());
}

/** Go's `strings.ToLower`: letter by letter, so that `Σ` at the end of a word is `σ`. */
export function goLower(text: string): string {
  return mapped(text.replaceAll('İ', 'i'), (letter) => letter.toLowerCase());
}

/** Maps each letter to one letter; keeps those that would become several. */
function mapped(text: string, map: (letter: string) => string): string {
  return Array.from(text, (letter) => {
    const other = map(letter);
    return other.length === letter.length ? other : letter;
  }).join('');
}

/** Keeps a letter whose upper case has two letters (`ß`). */
function capitalised(word: string): string {
  const [first = ''] = word;
  const capital = first.toUpperCase();
  return capital.length === first.length ? capital + word.slice(first.length) : word;
}
