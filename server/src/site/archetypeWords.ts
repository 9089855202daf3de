/** Words that a title of the Associated Press has in small letters (measured with Hugo 0.169). */
const smallWords: ReadonlySet<string> = new Set([
  ...['a', 'an', 'and', 'as', 'at', 'but', 'by', 'en', 'for', 'if', 'in', 'nor', 'of', 'on', 'or'],
  ...['per', 'the', 'to', 'v', 'via', 'vs', 'vs.'],
]);

/**
 * What Hugo's `title` makes of a text where the site sets no other style (`titleCaseStyle`, "ap"):
 * each word with a capital, small words within with none.
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
 * What Hugo's `humanize` makes of a name: words, the first with a capital. Undefined for a text of
 * which it makes something else: an ordinal of a number, words of what is written `inOneWord`. The
 * acronyms that it knows, such as `id`, stay as they are here.
 */
export function hugoHumanize(name: string): string | undefined {
  if (/^\d+$/.test(name) || /[^\s_-]\p{Lu}/u.test(name)) return undefined;
  const words = name
    .split(/[\s_-]+/)
    .filter((word) => word !== '')
    .join(' ');
  return capitalised(words.toLowerCase());
}

/** A letter of which the capital would be two letters stays as it is. */
function capitalised(word: string): string {
  const [first = ''] = word;
  const capital = first.toUpperCase();
  return capital.length === first.length ? capital + word.slice(first.length) : word;
}
