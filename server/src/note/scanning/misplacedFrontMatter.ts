import { lineEndFinder } from '../../base/lineEndFinder';
import { afterLineEnd, endOfLine } from '../../base/lines';
import { memoisedFor } from '../../base/memoised';
import type { Span } from '../../base/span';
import { readLine } from '../../markdown/blocks/markdownState';
import type { Block } from '../block';
import { findFrontMatter } from './findFrontMatter';

/** Front matter inside a block, which Hugo publishes as text; offsets as in the block. */
export interface MisplacedFrontMatter {
  /** The opening fence. */
  readonly fence: Span;
  /** From the start of the opening fence's line to where the text continues behind. */
  readonly whole: Span;
  /** What stands between the fences. */
  readonly content: Span;
  /** The fence that Hugo would see. */
  readonly plainFence: '+++' | '---';
  /** Both fences are plain and have nothing behind them. */
  readonly isSound: boolean;
}

/** A fence, behind blanks of any kind, with only comments or the beginning of TOML on its line. */
const fenceLine =
  /^[\s\u200b]*(?:[+＋﹢]{3}(?:[+\s]*$|\s*#|\s*<!--|\s*[\w.-]+\s*=)|[-－﹣]{3}(?:\s*$|\s+#))/;
/** A key with its value, or something close to one. */
const assignment = /^[ \t]*(?:[\w.-]+|"[^"\r\n]*"|'[^'\r\n]*')[ \t]*=/m;
/** A known key below nothing but comments: `---` alone is a thematic break or makes a heading. */
const yamlAssignment =
  /^(?:[ \t\u3000]*(?:#[^\r\n]*)?[\r\n])*[ \t]*(?:title|date|draft|author|tags|categories|description)[ \t]*:(?=\s)/i;
const fence = /[+＋﹢]{3}|[-－﹣]{3}/;
/** How much is searched for a key, in UTF-16 code units. */
const maxLength = 10_000;

/**
 * The first TOML or YAML between fences in a block other than front matter. Lines in code or raw
 * HTML are examples of front matter and do not count, nor do fences with nothing like `key = value`
 * between them, or a known key of YAML.
 *
 * @param paired the shortcodes with a closing tag in the note
 */
export function misplacedFrontMatter(
  block: Block,
  paired: ReadonlySet<string>,
): MisplacedFrontMatter | undefined {
  return searchOf(block, paired).found;
}

/** Several rules ask for each of their findings. */
const searchOf = memoisedFor((block: Block, paired: ReadonlySet<string>) => ({
  found: findMisplaced(block, paired),
}));

function findMisplaced(
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
  // Thematic breaks and underlines are many, so that a key is looked for before an end.
  const below = afterLineEnd(text, endOfLine(text, at));
  const isDashed = !/[+＋﹢]/.test(text.charAt(at));
  if (isDashed && !yamlAssignment.test(text.slice(below, below + maxLength))) return undefined;
  const own = text.slice(at);
  const found = findFrontMatter(own);
  if (found === undefined) return undefined;
  const { format, content, rest, end, closed } = found;
  const isToml = format === 'toml';
  const looked = own.slice(content.start, Math.min(content.end, content.start + maxLength));
  const isEnded = closed || end > content.end;
  if (!(isToml ? assignment.test(looked) : isEnded && yamlAssignment.test(looked))) {
    return undefined;
  }
  const plainFence = isToml ? '+++' : '---';
  const isAlone = own.slice(rest.start, rest.end).trim() === '';
  const goesOn = isAlone ? end : rest.start;
  return {
    fence: { start: at, end: at + 3 },
    whole: { start: lineStart, end: at + goesOn },
    content: { start: at + content.start, end: at + content.end },
    plainFence,
    isSound: closed && isAlone && own.startsWith(plainFence),
  };
}
