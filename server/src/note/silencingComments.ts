import { type Block, type FrontMatterBlock, memoised, type Span } from './block';
import { htmlCommentsAmong } from './htmlComments';
import { afterLineEnd, blockLineStarts, endOfLine, lastNotAbove } from './lines';
import { readFrontMatter } from './toml/toml';

/** What a silencing comment does with what its codes name. */
export type SilencingKind = 'disable' | 'enable' | 'disable-line' | 'disable-next-line';

/** A comment that silences rules. Offsets count from the start of the block. */
export interface SilencingComment extends Span {
  readonly kind: SilencingKind;
  /** The codes that it names, in their order; none where it is about all rules. */
  readonly codes: readonly Span[];
  /**
   * ` --` and what follows, where that may be published: CommonMark before 0.31, as in Hugo 0.111,
   * sees no comment in a line of text where `--` stands in it.
   */
  readonly misplacedReason: Span | undefined;
  /** Where the comment's line starts. */
  readonly lineStart: number;
}

const opening = 'episode-notes-';
const htmlComments =
  /<!--[ \t]*episode-notes-(disable-next-line|disable-line|disable|enable)(?=[ \t]|-->)((?:(?!-->)[^\r\n])*)-->/g;
const tomlComment =
  /^#[ \t]*episode-notes-(disable-next-line|disable-line|disable|enable)(?=[ \t]|$)(.*)$/;

/**
 * The silencing comments of a block, in their order: HTML comments on one line where Markdown sees
 * such, TOML or YAML comments in front matter. Takes next to no time where there is none.
 */
export const silencingCommentsOf = memoised((block: Block): readonly SilencingComment[] => {
  if (!block.text.includes(opening)) return [];
  return block.kind === 'frontMatter' ? inFrontMatter(block) : inMarkdown(block);
});

function inMarkdown(block: Block): SilencingComment[] {
  const comments = Array.from(block.text.matchAll(htmlComments), (found) => {
    const { index, 0: whole, 1: kind, 2: names } = found;
    const end = index + whole.length;
    const namesStart = end - '-->'.length - names!.length;
    const read = comment(block, kind!, { start: index, end }, names!, namesStart);
    return hasLineToItself(block.text, read) ? { ...read, misplacedReason: undefined } : read;
  });
  return comments.length === 0 ? [] : htmlCommentsAmong(block, comments);
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

/** The lines that are comments whatever the others are, for front matter that can't be read. */
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

/** What begins a reason; the codes end there. */
const beforeReason = /(?:^|[ \t])--(?![^ \t])/;

function comment(
  block: Block,
  kind: string,
  span: Span,
  names: string,
  namesStart: number,
): SilencingComment {
  const codesLength = beforeReason.exec(names)?.index ?? names.length;
  const codes = Array.from(names.slice(0, codesLength).matchAll(/[^\s,]+/g), (found) => {
    const start = namesStart + found.index;
    return { start, end: start + found[0].length };
  });
  const reason = {
    start: namesStart + codesLength,
    end: namesStart + names.trimEnd().length,
  };
  const starts = blockLineStarts(block);
  const lineStart = starts[lastNotAbove(starts, span.start, starts.length)] ?? 0;
  const misplacedReason = codesLength < names.length ? reason : undefined;
  return { ...span, kind: kind as SilencingKind, codes, misplacedReason, lineStart };
}

/** Whether nothing but blanks stands beside a comment. */
function hasLineToItself(text: string, { start, end, lineStart }: SilencingComment): boolean {
  let before = start;
  while (before > lineStart && /[ \t\ufeff]/.test(text.charAt(before - 1))) before--;
  let behind = end;
  while (/[ \t]/.test(text.charAt(behind))) behind++;
  return before === lineStart && (behind === text.length || /[\r\n]/.test(text.charAt(behind)));
}

/**
 * What a comment for one line is about: its own line, or the next one that does not hold silencing
 * comments alone, so that they can stand above each other. `nextBlock` is said where that is the
 * first line of the next block, nothing where there is no such line in sight.
 */
export function lineOfComment(
  block: Block,
  { kind, lineStart }: SilencingComment,
): Span | 'nextBlock' | undefined {
  const { text } = block;
  if (kind === 'disable-line') return { start: lineStart, end: endOfLine(text, lineStart) };
  if (kind !== 'disable-next-line') return undefined;
  for (let end = endOfLine(text, lineStart); end < text.length; ) {
    const start = afterLineEnd(text, end);
    if (start === text.length) break;
    end = endOfLine(text, start);
    if (!holdsSilencingAlone.test(text.slice(start, end))) return { start, end };
  }
  return 'nextBlock';
}

const holdsSilencingAlone =
  /^[ \t]*(?:(?:<!--[ \t]*episode-notes-(?:(?!-->).)*-->[ \t]*)+|#[ \t]*episode-notes-.*)$/;
