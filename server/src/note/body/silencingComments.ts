import { lineEndFinder } from '../../base/lineEndFinder';
import { afterLineEnd, blockLineStarts, endOfLine, lastNotAbove } from '../../base/lines';
import { memoised } from '../../base/memoised';
import type { Span } from '../../base/span';
import { readFrontMatter } from '../../frontMatter/readFrontMatter';
import type { Block, FrontMatterBlock } from '../block';
import { htmlCommentsAmong } from './htmlComments';

/** The effect of a silencing comment on its codes. */
export type SilencingKind = 'disable' | 'enable' | 'disable-line' | 'disable-next-line';

/** A comment that silences rules. Offsets count from the start of the block. */
export interface SilencingComment extends Span {
  readonly kind: SilencingKind;
  /** The codes that it names, in their order; none where it applies to all rules. */
  readonly codes: readonly Span[];
  /**
   * ` --` and what follows, where that may be published: CommonMark before 0.31, as in Hugo 0.111,
   * sees no comment in a line of text where `--` stands in it.
   */
  readonly misplacedReason: Span | undefined;
  /** Where the comment's line starts. */
  readonly lineStart: number;
}

/** More codes than there are rules; further ones in a comment are ignored. */
const maxCodes = 1000;

const opening = 'episode-notes-';
const htmlComment =
  /<!--[ \t]*episode-notes-(disable-next-line|disable-line|disable|enable)(?=[ \t]|-->)/g;
const tomlComment =
  /^#[ \t]*episode-notes-(disable-next-line|disable-line|disable|enable)(?=[ \t]|$)(.*)$/;

/**
 * The silencing comments of a block, in their order: HTML comments on one line where Markdown reads
 * them as such, TOML or YAML comments in front matter. Takes almost no time where there is none.
 */
export const silencingCommentsOf = memoised((block: Block): readonly SilencingComment[] => {
  if (!block.text.includes(opening)) return [];
  return block.kind === 'frontMatter' ? inFrontMatter(block) : inMarkdown(block);
});

function inMarkdown(block: Block): SilencingComment[] {
  const { text } = block;
  const closing = closingFinder(text);
  const comments: SilencingComment[] = [];
  let behind = 0;
  for (const { index: start, 0: begin, 1: kind } of text.matchAll(htmlComment)) {
    const namesStart = start + begin.length;
    const namesEnd = start < behind ? undefined : closing(namesStart);
    if (namesEnd === undefined) continue;
    behind = namesEnd + '-->'.length;
    const names = text.slice(namesStart, namesEnd);
    const read = comment(block, kind!, { start, end: behind }, names, namesStart);
    comments.push(hasLineToItself(text, read) ? { ...read, misplacedReason: undefined } : read);
  }
  return comments.length === 0 ? [] : htmlCommentsAmong(block, comments);
}

/**
 * Finds where a comment that continues at an offset is closed; undefined where its line ends first.
 * Offsets must be asked for in rising order; all answers together take one pass.
 */
function closingFinder(text: string): (from: number) => number | undefined {
  const endOfLineAfter = lineEndFinder(text);
  let next = -1;
  return (from) => {
    if (next < from) next = text.indexOf('-->', from);
    if (next === -1) next = text.length;
    return next < endOfLineAfter(from) ? next : undefined;
  };
}

function inFrontMatter(block: FrontMatterBlock): SilencingComment[] {
  if (block.format === 'json') return [];
  const reading = readFrontMatter(block);
  const spans = reading.ok ? reading.comments : commentLines(block);
  return spans.flatMap((span) => {
    const found = tomlComment.exec(block.text.slice(span.start, span.end).trimEnd());
    if (found === null) return [];
    const [whole, kind, names] = found;
    const end = span.start + whole.length;
    const own = { start: span.start, end };
    const read = comment(block, kind!, own, names!, end - names!.length);
    return { ...read, misplacedReason: undefined };
  });
}

/** The lines that consist of a comment, for front matter that cannot be read. */
function commentLines({ text, content }: FrontMatterBlock): Span[] {
  const spans: Span[] = [];
  for (let at = content.start; at < content.end; ) {
    const end = endOfLine(text, at);
    const line = text.slice(at, end);
    const start = at + line.length - line.trimStart().length;
    if (text.charAt(start) === '#') spans.push({ start, end });
    at = afterLineEnd(text, end);
  }
  return spans;
}

/** The beginning of a reason, where the codes end. */
const beforeReason = /(?:^|[ \t])--(?![^ \t])/;

function comment(
  block: Block,
  kind: string,
  span: Span,
  names: string,
  namesStart: number,
): SilencingComment {
  const codesLength = beforeReason.exec(names)?.index ?? names.length;
  const codes: Span[] = [];
  for (const { index, 0: code } of names.slice(0, codesLength).matchAll(/[^\s,]+/g)) {
    if (codes.length === maxCodes) break;
    const start = namesStart + index;
    codes.push({ start, end: start + code.length });
  }
  const reason = {
    start: namesStart + codesLength,
    end: namesStart + names.trimEnd().length,
  };
  const starts = blockLineStarts(block);
  const lineStart = starts[lastNotAbove(starts, span.start, starts.length)] ?? 0;
  const misplacedReason = codesLength < names.length ? reason : undefined;
  return { ...span, kind: kind as SilencingKind, codes, misplacedReason, lineStart };
}

/** Whether a comment has only blanks beside it on its line. */
function hasLineToItself(text: string, { start, end, lineStart }: SilencingComment): boolean {
  let before = start;
  while (before > lineStart && /[ \t\ufeff]/.test(text.charAt(before - 1))) before--;
  let behind = end;
  while (/[ \t]/.test(text.charAt(behind))) behind++;
  return before === lineStart && (behind === text.length || /[\r\n]/.test(text.charAt(behind)));
}
