import { symbolMarkerAt } from './symbolMarkers';
import type { TextLine } from './textLines';
import { isStarLeftOver } from './unpairedStar';

/**
 * Whether the content of a line has a letter directly after a `-` or `*`, where a list item would
 * have a space, and does not look like an option of a program (`-v`, `-N 4`, `-name=x`, `-i a -o
 * b`).
 */
export function beginsLikeItem(
  text: string,
  { start, end, isText, opensItem, isOpening }: TextLine,
) {
  if (!isText || opensItem || isOpening) return false;
  const marker = text.charAt(start);
  if (marker !== '-' && marker !== '*') return false;
  if (!/^\p{L}/u.test(text.slice(start + 1, Math.min(start + 3, end)))) return false;
  return marker === '*' || !isOption(text.slice(start + 1, end));
}

/** A letter of the ASCII alone or before other script, if small, is an option; so is `name=`. */
function isOption(words: string): boolean {
  const word = /^[A-Za-z][\w-]*/.exec(words)?.[0] ?? '';
  if (word === '') return false;
  const after = words.charAt(word.length);
  if (word.length === 1 && (/[a-z]/.test(word) || !/\p{L}/u.test(after))) return true;
  return after === '=' || /^[ -~]*?[ \t]--?[A-Za-z]/.test(words);
}

/**
 * Whether a line that begins like an item was meant as one: it begins a paragraph, is directly
 * below a header, a colon or a list item, or beside another such line. Otherwise its marker may
 * come from a broken sentence, or precede a speaker's name.
 *
 * @param at the line's index among the lines of its block
 */
export function isMeantAsItem(text: string, lines: readonly TextLine[], at: number): boolean {
  const line = lines[at] as TextLine;
  const [above, below] = [lines[at - 1], lines[at + 1]];
  if (line.paragraph.isTable) return false;
  const isBeside =
    (line.goesOn && above !== undefined && isItemLike(text, lines, at - 1)) ||
    (below !== undefined && isItemLike(text, lines, at + 1));
  if (text.charAt(line.start) === '*') {
    if (!isStarLeftOver(text, lines, at)) return false;
    if (!isBeside && isRemark.test(text.slice(line.start + 1, line.end))) return false;
  }
  if (isBeside || !line.goesOn || above === undefined || above.isOpening) return true;
  return /[:：]\s*$/.test(text.slice(Math.max(above.end - 4, above.start), above.end));
}

/** Words before which authors put a star to mark a remark. */
const isRemark = /^(?:备?注|附注|说明|声明|提示|来源|以上|仅供|note|source)/i;

function isItemLike(text: string, lines: readonly TextLine[], at: number): boolean {
  const line = lines[at] as TextLine;
  return (
    line.opensItem || beginsLikeItem(text, line) || symbolMarkerAt(text, lines, at) !== undefined
  );
}
