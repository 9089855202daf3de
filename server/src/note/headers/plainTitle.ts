/** Zero-width characters, direction marks and soft hyphens; a joiner within emoji is kept. */
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
/** Controls, which XML 1.0 cannot hold either, and noncharacters. */
const unprintable = /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g;
const halfOfPair = /[\ud800-\udfff]/gu;

/** A text on one line, with single blanks and without characters that cannot be seen. */
export function plainTitle(text: string): string {
  return text
    .replace(halfOfPair, '\ufffd')
    .replace(invisible, '')
    .replace(unprintable, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
