/** Shortens a text for a message: its first line, at most 40 characters. */
export function shortened(text: string): string {
  const line = text.replace(/[\r\n].*$/s, '…');
  const characters = Array.from(line.slice(0, 120));
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : line;
}
