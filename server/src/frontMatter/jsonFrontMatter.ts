import { memoised } from '../base/memoised';
import { type JsonReading, readJson } from '../json/readJson';
import type { FrontMatter } from './readFrontMatter';

/** Reads JSON front matter; offsets count from the start of its text. Memoised. */
export const readJsonFrontMatter = memoised(
  (block: FrontMatter): JsonReading => readJson(jsonSource(block)),
);

/**
 * JSON front matter with both of its braces, which its content leaves out, and blanks for what
 * stands before it, so that offsets stay.
 */
export function jsonSource({ text, fence, content, closed }: FrontMatter): string {
  const end = closed ? content.end + '}'.length : content.end;
  return ' '.repeat(fence.start) + text.slice(fence.start, end);
}
