import type { DataReading, DataValue } from '../base/dataTree';
import { memoised } from '../base/memoised';
import type { Span } from '../base/span';
import { type FrontMatterFormat, languageOf } from './language';

/** A value with its place and how it is written. */
export type FrontMatterValue = DataValue;

/** Front matter with both fences and the blank lines before it; offsets count from its start. */
export interface FrontMatter {
  readonly text: string;
  readonly format: FrontMatterFormat;
  /** The opening fence, without indentation (for JSON: the brace). */
  readonly fence: Span;
  /**
   * The text between the fences, from the opening fence's own line on where anything follows the
   * fence on it.
   */
  readonly content: Span;
  /**
   * False where no closing fence was found; the block then ends where the note begins, behind an
   * indented fence if there is one.
   */
  readonly closed: boolean;
}

/**
 * Reads front matter; offsets count from the start of its text. Memoised. Unclosed front matter is
 * read as far as it goes, so that closing it brings up no new findings.
 */
export const readFrontMatter = memoised(
  (block: FrontMatter): DataReading => languageOf(block).read(sourceOf(block)),
);

/**
 * The text up to the end of the content, for JSON with both braces; all before it is blank but its
 * line ends, so that offsets stay.
 */
export function sourceOf({ text, format, fence, content, closed }: FrontMatter): string {
  const isJson = format === 'json';
  const start = isJson ? fence.start : content.start;
  const end = isJson && closed ? content.end + '}'.length : content.end;
  return text.slice(0, start).replace(/[^\r\n]/g, ' ') + text.slice(start, end);
}
