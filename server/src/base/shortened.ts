const maxLength = 40;

/** A text for a message: its first line, at most 40 characters, with `…` where it goes on. */
export function shortened(text: string): string {
  const line = text.replace(/[\r\n].*$/s, '…');
  if (line.length <= maxLength) return line;
  const characters = Array.from(line.slice(0, 2 * maxLength + 2));
  return characters.length > maxLength ? `${characters.slice(0, maxLength - 1).join('')}…` : line;
}
