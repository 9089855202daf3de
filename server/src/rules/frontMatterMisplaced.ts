import type { DataDocument, DataEntry } from '../base/dataTree';
import { lineStartOf, nextLineStart } from '../base/lines';
import type { Span } from '../base/span';
import { written } from '../editing/labels';
import { misplacedKeys } from '../frontMatter/misplacedKeys';
import { readFrontMatter, sourceOf } from '../frontMatter/readFrontMatter';
import { hasDataPath } from '../frontMatter/rootEntries';
import { message } from '../l10n/message';
import type { FrontMatterBlock } from '../note/block';
import { readToml } from '../toml/readToml';
import type { BlockRule } from './rule';

/** A key of the page below the header of a table, where Hugo does not look for it. */
export const frontMatterMisplaced: BlockRule = {
  code: 'front-matter-misplaced',
  severity: 'warning',
  scope: 'block',
  rationale: message(
    'A table takes in every key below it, and this one counts only above all tables',
  ),
  fixesNeedAuthor: true,
  check: (block, { termKeys }) =>
    (block.kind === 'frontMatter' ? misplacedKeys(block, termKeys) : []).map(
      ({ entry: { keySpan }, header }) => ({
        ...keySpan,
        message: message(
          'Hugo does not take {0} below {1} for that of the page',
          written(block, keySpan),
          written(block, header),
        ),
        beside: { span: header, message: message('The table begins here') },
      }),
    ),
  fixes(finding, note, { site }) {
    const block = note.blocks[finding.block];
    if (block?.kind !== 'frontMatter') return [];
    const found = misplacedKeys(block, site.termKeys).find(
      ({ entry }) => entry.keySpan.start === finding.start,
    );
    const move = found && moveAboveTables(block, found.entry, note.lineEnd);
    if (move === undefined) return [];
    const title = message('Move {0} above all tables', written(block, finding));
    const edits = [
      { block: finding.block, ...move.from, newText: '' },
      { block: finding.block, start: move.to, end: move.to, newText: move.text },
    ];
    return [{ title, edits, preferred: true }];
  },
};

interface Move {
  readonly from: Span;
  readonly to: number;
  readonly text: string;
}

/**
 * Moves the lines of a key, with the comments directly above it, below the last line above all
 * tables. Undefined where TOML would not allow it there.
 */
function moveAboveTables(
  block: FrontMatterBlock,
  { keySpan, value, path }: DataEntry,
  lineEnd: string,
): Move | undefined {
  const before = readFrontMatter(block);
  if (!before.ok) return undefined;
  const { text, content } = block;
  const from = { start: commentsAbove(text, before, keySpan), end: nextLineStart(text, value.end) };
  const to = endOfRoot(block, before);
  const comments = text.slice(from.start, keySpan.start).replace(/^[ \t]+/gm, '');
  const lines = comments + text.slice(keySpan.start, from.end);
  const moved = /[\r\n]$/.test(lines) ? lines : lines + lineEnd;
  const edited = text.slice(0, to) + moved + text.slice(to, from.start) + text.slice(from.end);
  const end = content.end + moved.length - (from.end - from.start);
  const after = readToml(
    sourceOf({ ...block, text: edited, content: { start: content.start, end } }),
  );
  const isThere = after.ok && hasDataPath(after, path.slice(-1));
  return isThere ? { from, to, text: moved } : undefined;
}

/** The start of the comments directly above a key, else of the key's line. */
function commentsAbove(text: string, { comments }: DataDocument, key: Span): number {
  let start = lineStartOf(text, key.start);
  for (const comment of comments.toReversed()) {
    const own = lineStartOf(text, comment.start);
    const isAlone = text.slice(own, comment.start).trim() === '';
    if (isAlone && nextLineStart(text, comment.end) === start) start = own;
  }
  return start;
}

/** The line below the last value above all tables, else the first one of the front matter. */
function endOfRoot({ text, fence, content }: FrontMatterBlock, toml: DataDocument): number {
  const firstTable = toml.tables[0]?.header.start ?? content.end;
  const values = toml.entries.map(({ value }) => value.end).filter((end) => end < firstTable);
  if (values.length > 0) return nextLineStart(text, Math.max(...values));
  return content.start === fence.end ? nextLineStart(text, fence.end) : content.start;
}
