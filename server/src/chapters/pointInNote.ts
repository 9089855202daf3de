import { boldChange } from '../markdown/emphasis/boldChange';
import { applyChanges } from '../markdown/emphasis/replacements';
import { markdownCost, markdownCostLimit } from '../markdown/inline/markdownCost';
import { plainTitle } from '../note/headers/plainTitle';
import { titleInHeading } from './titleInNote';

/**
 * What would begin a block inside of the list item, up to the character to escape: a list or a
 * heading, a rule, a quotation, code, HTML, a definition of a link or footnote, a box to tick.
 */
const blockStarts = [
  /^(?:[-+*=#]|\d{1,9}[.)])(?=\s|[-=#]|$)/,
  /^([*_-])(?=(?:\s*\1){2,}$)/,
  /^>/,
  /^(?:`(?=``)|~(?=~~))/,
  /^<(?=[!?/a-z])/i,
  /^\[(?=[ x]\]|[^\]]*\]:)/i,
];

/** Words between two stars on either side, without stars themselves. */
const boldWords = /\*\*([^*]+)\*\*/g;

/**
 * A text as the point of a segment, behind `- `: one line, and published as it stands, with
 * escapes where it would be read as markup. `**words**` are made bold where Markdown lets that
 * begin and end, also between Chinese characters and punctuation; where it does not, they are
 * published without the stars.
 */
export function pointInNote(text: string): string {
  let plain = '';
  const bold: string[] = [];
  let done = 0;
  for (const found of text.matchAll(boldWords)) {
    plain += text.slice(done, found.index) + found[1];
    bold.push(plainTitle(found[1] ?? ''));
    done = found.index + found[0].length;
  }
  let line = plainPoint(plain + text.slice(done));
  let from = 0;
  for (const words of bold) {
    const escaped = titleInHeading(words);
    const start = line.indexOf(escaped, from);
    if (escaped === '' || start === -1) continue;
    const marked = withBold(line, { start, end: start + escaped.length });
    from = start + escaped.length + marked.length - line.length;
    line = marked;
  }
  return line;
}

/** Plain words as a point, without any markup. */
export function plainPoint(text: string): string {
  const written = titleInHeading(plainTitle(text));
  const [start] = blockStarts.flatMap((pattern) => pattern.exec(written)?.[0] ?? []);
  if (start === undefined) return written;
  return `${start.slice(0, -1)}\\${start.at(-1)}${written.slice(start.length)}`;
}

/** The line with words of it in bold; the same line where Markdown allows none there. */
function withBold(line: string, words: { start: number; end: number }): string {
  const opening = '- ';
  const source = opening + line;
  if (markdownCost(source) > markdownCostLimit) return line;
  const span = { start: words.start + opening.length, end: words.end + opening.length };
  const change = boldChange(source, span);
  return change === undefined ? line : applyChanges(source, change.changes).slice(opening.length);
}
