import type { Block, Span } from './block';
import { lineEndFinder } from './characterFinder';
import { findFrontMatter } from './frontMatter';
import { afterLineEnd } from './lines';
import { readLine } from './structure/markdownState';

/** Front matter in the midst of a block, which Hugo publishes as text; offsets as in the block. */
export interface MisplacedFrontMatter {
  /** The opening fence. */
  readonly fence: Span;
  /** From the start of the opening fence's line up to where the text goes on behind the block. */
  readonly whole: Span;
  /** What stands between the fences. */
  readonly content: Span;
}

/** A fence, behind blanks of any kind, with nothing on its line but comments and what begins TOML. */
const fenceLine = /^[\s\u200b]*\+\+\+(?:[+\s]*$|\s*#|\s*<!--|\s*[\w.-]+\s*=)/;
/** A key with its value, if only nearly so. So many UTF-16 code units are looked at. */
const assignment = /^[ \t]*(?:[\w.-]+|"[^"\r\n]*"|'[^'\r\n]*')[ \t]*=/m;
const mostLookedAt = 10_000;

/**
 * The first TOML between fences in a block that is no front matter itself: lines of code or raw HTML
 * show what front matter is like, and fences with nothing like `key = value` between them are none.
 *
 * @param paired the shortcodes that enclose something in the note
 */
export function misplacedFrontMatter(
  { kind, text, entry }: Block,
  paired: ReadonlySet<string>,
): MisplacedFrontMatter | undefined {
  const last = kind === 'frontMatter' ? -1 : text.lastIndexOf('+++');
  if (last === -1) return undefined;
  const lineEndAfter = lineEndFinder(text);
  let state = entry;
  for (let start = text.charCodeAt(0) === 0xfeff ? 1 : 0; start <= last; ) {
    const end = lineEndAfter(start);
    const reading = readLine(state, text, start, end, paired);
    const isFence = !reading.literal && fenceLine.test(text.slice(start, end));
    const found = isFence ? misplacedAt(text, start, text.indexOf('+++', start)) : undefined;
    if (found !== undefined) return found;
    state = reading.state;
    start = afterLineEnd(text, end);
  }
  return undefined;
}

function misplacedAt(
  text: string,
  lineStart: number,
  fence: number,
): MisplacedFrontMatter | undefined {
  const own = text.slice(fence);
  const found = findFrontMatter(own);
  if (found === undefined) return undefined;
  const { content, rest, end } = found;
  const looked = Math.min(content.end, content.start + mostLookedAt);
  if (!assignment.test(own.slice(content.start, looked))) return undefined;
  const goesOn = own.slice(rest.start, rest.end).trim() === '' ? end : rest.start;
  return {
    fence: { start: fence, end: fence + 3 },
    whole: { start: lineStart, end: fence + goesOn },
    content: { start: fence + content.start, end: fence + content.end },
  };
}
