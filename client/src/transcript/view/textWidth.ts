/** The first of the wide characters: CJK, Kana and Hangul lie above it, and most emoji. */
const firstWide = 0x2e80;

/**
 * The lines that a text takes, by a rule of thumb: a wide character is one em wide, any other half
 * of that. At least 1.
 *
 * @param ems what fits on a line
 */
export function estimatedLines(text: string, ems: number): number {
  let halves = 0;
  for (let at = 0; at < text.length; at++) halves += text.charCodeAt(at) >= firstWide ? 2 : 1;
  return Math.max(1, Math.ceil(halves / 2 / Math.max(ems, 1)));
}
