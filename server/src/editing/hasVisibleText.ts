const blanks = /\s*/y;

/**
 * Whether any of a text is visible on the page: blanks and HTML comments are not. A comment that is
 * never closed counts as text, which on a single line it is (CommonMark 0.31, section 6.6). Stops
 * at the first visible character.
 *
 * @param from a UTF-16 offset of the text, 0 by default
 */
export function hasVisibleText(text: string, from = 0): boolean {
  for (let at = behindBlanks(text, from); at < text.length; ) {
    if (!text.startsWith('<!--', at)) return true;
    // `<!-->` and `<!--->` are whole comments.
    const end = text.indexOf('-->', at + 2);
    if (end === -1) return true;
    at = behindBlanks(text, end + 3);
  }
  return false;
}

function behindBlanks(text: string, from: number): number {
  blanks.lastIndex = from;
  blanks.test(text);
  return blanks.lastIndex;
}
