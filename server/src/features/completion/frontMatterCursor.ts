import type { Position, Range } from 'vscode-languageserver';
import type { DataPlace } from '../../base/dataTree';
import type { Span } from '../../base/span';
import { languageOf } from '../../frontMatter/language';
import { readFrontMatter, sourceOf } from '../../frontMatter/readFrontMatter';
import type { FrontMatterBlock } from '../../note/block';
import type { Note } from '../../note/note';
import { dataCursor } from '../dataCursor';

/** A place in front matter at which completions are requested. */
export interface FrontMatterCursor {
  readonly note: Note;
  readonly block: FrontMatterBlock;
  /** The text of the note up to the end of the front matter; offsets count from its start. */
  readonly source: string;
  readonly offset: number;
  readonly place: DataPlace;
  /** What a completion replaces: the word or string at the cursor, if unclosed up to the cursor. */
  readonly range: Range;
  /** The range between the quotes where the cursor is inside a closed string. */
  readonly between: Range | undefined;
  /** The text from the start of the word or string to the cursor. */
  readonly typed: string;
}

/**
 * The cursor at a position; undefined outside of front matter, in comments, and where nothing
 * can be completed.
 */
export function frontMatterCursor(note: Note, position: Position): FrontMatterCursor | undefined {
  const [block, next] = note.blocks;
  if (block?.kind !== 'frontMatter') return undefined;
  const offset = note.offsetAt(position);
  // Without a closing fence, a word being typed below the entries was read as the note's preamble.
  const rest = block.closed
    ? ''
    : (/^.*/.exec(next?.kind === 'preamble' ? next.text : '')?.[0] ?? '');
  const end = block.closed ? block.content.end : block.text.length + rest.length;
  if (offset < block.content.start || offset > end) return undefined;
  const isAtClosingFence = block.closed && offset === end;
  if (isAtClosingFence) return undefined;
  const content = { start: block.content.start, end };
  const source = sourceOf({ ...block, text: block.text + rest, content });
  const where = languageOf(block).placeAt(source, offset);
  if (where === undefined || isInLongText(block, offset)) return undefined;
  const cursor = dataCursor(source, offset, where);
  const { place, typed } = cursor;
  const range = rangeOf(note, cursor.replaced);
  if (range.start.line !== range.end.line) return undefined;
  const between = cursor.between && rangeOf(note, cursor.between);
  return { note, block, source, offset, place, range, between, typed };
}

/** Whether an offset is within a text over several lines, where nothing is a key. */
function isInLongText(block: FrontMatterBlock, offset: number): boolean {
  const reading = readFrontMatter(block);
  if (!reading.ok) return false;
  return reading.entries.some(({ value: { kind, raw, start, end } }) => {
    return kind === 'string' && /[\r\n]/.test(raw) && start < offset && offset < end;
  });
}

function rangeOf(note: Note, { start, end }: Span): Range {
  return { start: note.positionAt(start), end: note.positionAt(end) };
}
