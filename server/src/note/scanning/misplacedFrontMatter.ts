import { lineEndFinder } from '../../base/lineEndFinder';
import { afterLineEnd } from '../../base/lines';
import type { Span } from '../../base/span';
import { readLine } from '../../markdown/blocks/markdownState';
import type { Block } from '../block';
import { findFrontMatter } from './findFrontMatter';

/** Front matter in the midst of a block, which Hugo publishes as text; offsets as in the block. */
export interface MisplacedFrontMatter {
  /** The opening fence. */
  readonly fence: Span;
  /** From the start of the opening fence's line up to where the text goes on behind the block. */
  readonly whole: Span;
  /** What stands between the fences. */
  readonly content: Span;
  /** Nothing else is wrong with its fences: both are plain, and nothing stands behind them. */
  readonly isSound: boolean;
}

/** A fence, behind blanks of any kind, with nothing on its line but comments and what begins TOML. */
const fenceLine = /^[\s\u200b]*[+＋﹢]{3}(?:[+\s]*$|\s*#|\s*<!--|\s*[\w.-]+\s*=)/;
/** A key with its value, if only nearly so. So many UTF-16 code units are looked at. */
const assignment = /^[ \t]*(?:[\w.-]+|"[^"\r\n]*"|'[^'\r\n]*')[ \t]*=/m;
const fence = /[+＋﹢]{3}/;
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
  if (kind === 'frontMatter' || !fence.test(text)) return undefined;
  const lineEndAfter = lineEndFinder(text);
  let state = entry;
  for (let start = text.charCodeAt(0) === 0xfeff ? 1 : 0; start < text.length; ) {
    const end = lineEndAfter(start);
    const reading = readLine(state, text, start, end, paired);
    const line = text.slice(start, end);
    if (!reading.literal && fenceLine.test(line)) {
      const found = misplacedAt(text, start, start + line.search(fence));
      if (found !== undefined) return found;
    }
    state = reading.state;
    start = afterLineEnd(text, end);
  }
  return undefined;
}

function misplacedAt(
  text: string,
  lineStart: number,
  at: number,
): MisplacedFrontMatter | undefined {
  const own = text.slice(at);
  const found = findFrontMatter(own);
  if (found === undefined) return undefined;
  const { content, rest, end, closed } = found;
  const looked = Math.min(content.end, content.start + mostLookedAt);
  if (!assignment.test(own.slice(content.start, looked))) return undefined;
  const isAlone = own.slice(rest.start, rest.end).trim() === '';
  const goesOn = isAlone ? end : rest.start;
  return {
    fence: { start: at, end: at + 3 },
    whole: { start: lineStart, end: at + goesOn },
    content: { start: at + content.start, end: at + content.end },
    isSound: closed && isAlone && own.startsWith('+++'),
  };
}
