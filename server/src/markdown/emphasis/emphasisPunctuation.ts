const openers = '“‘「『《〈（【〔［(["\'';
const closers = '”’」』》〉）】〕］)]"\'';
const clausePunctuation = '，。！？；：、…—,.!?;:';

/** The quotes or brackets that begin and end a text and are each other's partners, or null. */
export function enclosingQuotes(text: string): { first: string; last: string } | null {
  const first = text.charAt(0);
  const last = closers[openers.indexOf(first)];
  if (first === '' || last === undefined || text.length < 3) return null;
  return partnerOffset(text, first, last) === text.length - 1 ? { first, last } : null;
}

/** One quote or bracket that opens at the beginning of a text, else all punctuation there. */
export function leadingPunctuation(text: string): string {
  if (text !== '' && openers.includes(text.charAt(0))) return text.charAt(0);
  let end = 0;
  while (end < text.length && clausePunctuation.includes(text.charAt(end))) end++;
  return text.slice(0, end);
}

/** One quote or bracket that closes at the end of a text, else all punctuation there. */
export function trailingPunctuation(text: string): string {
  const isClosed = text !== '' && closers.includes(text.charAt(text.length - 1));
  return isClosed ? text.slice(-1) : clausePunctuationAtEnd(text);
}

/** All punctuation at the end of a text that ends or separates clauses; no quotes or brackets. */
export function clausePunctuationAtEnd(text: string): string {
  let start = text.length;
  while (start > 0 && clausePunctuation.includes(text.charAt(start - 1))) start--;
  return text.slice(start);
}

/** Whether a punctuation mark can precede the words that it belongs to: `“`, `（`, `￥`, `#`. */
export function beginsWords(mark: string): boolean {
  return !clausePunctuation.includes(mark) && (openers.includes(mark) || !closers.includes(mark));
}

/** Whether a punctuation mark can follow the words that it belongs to: `”`, `）`, `。`, `%`. */
export function endsWords(mark: string): boolean {
  return !openers.includes(mark) || closers.includes(mark);
}

/** Where the quote at the beginning of a text is closed, or -1. */
function partnerOffset(text: string, first: string, last: string): number {
  if (first === last) return text.indexOf(last, 1);
  let depth = 0;
  for (let offset = 0; offset < text.length; offset++) {
    if (text[offset] === first) depth++;
    else if (text[offset] === last && --depth === 0) return offset;
  }
  return -1;
}
