/**
 * Separates a block's text from the line ends behind it, blank lines included. Blanks at the end
 * of the last line with text stay with it: two of them are a line break in Markdown.
 */
export function splitTrailing(text: string): { core: string; trailing: string } {
  const textEnd = text.trimEnd().length;
  let end = textEnd;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return { core: text.slice(0, end), trailing: text.slice(end) };
}
