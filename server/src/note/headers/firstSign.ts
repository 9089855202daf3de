/**
 * A quick check by a few characters that excludes nearly all lines of a note, which are neither
 * headers nor part headings. Lines that pass are read in full.
 */

/** Characters that may precede the first piece of a header: blanks, stars and others. */
const mayPrecede = new Set(
  Array.from(
    ' \u00a0\u3000\u2002\u2003\u2009\u200b\u200c\u200d\u200e\u200f\u2060\ufeff*＊_\\-+•·▪●',
  ).concat('\t'),
);

/**
 * The offset of the first character of a line [start, end) that is no blank, mark or list marker;
 * `end` where there is none near its start.
 */
export function firstSign(text: string, start: number, end: number): number {
  const limit = Math.min(end, start + maxLeadLength);
  let at = start;
  while (at < limit && mayPrecede.has(text.charAt(at))) at++;
  return at < limit ? at : end;
}

const maxLeadLength = 16;

/** Whether a line may be a part heading, by its first character's offset. */
export function mayBeginHeading(text: string, first: number): boolean {
  return headingStarts.has(text.charAt(first));
}

/** Whether a line may be a segment header or a near-miss, by its first character's offset. */
export function mayBeginHeader(text: string, first: number, end: number): boolean {
  return headerStarts.has(text.charAt(first)) || endsInTimes(text, first, end);
}

const headingStarts = new Set(Array.from('#＃﹟pP第'));
const headerStarts = new Set(
  Array.from('(（﹙{[［【〖〔『「#＃0123456789０１２３４５６７８９OolI)）]］】~～pPnN第'),
);
const closingBrackets = new Set(Array.from(')）﹚]］】〗〕'));

/** Whether the last character of a line closes a bracket behind a digit. */
function endsInTimes(text: string, first: number, end: number): boolean {
  let at = end - 1;
  while (at > first && mayPrecede.has(text.charAt(at))) at--;
  return closingBrackets.has(text.charAt(at)) && /[\d０-９]/.test(text.charAt(at - 1));
}
