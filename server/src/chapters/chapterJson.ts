import { findNodeAtLocation, type ParseError, parseTree } from 'jsonc-parser';
import { shortened } from '../base/shortened';
import { message } from '../l10n/message';
import { field, numberOf } from '../transcript/jsonValue';
import { type ChapterReadingProblem, lineAt } from './chapterReading';

/** A JSON value, or why the text is none (RFC 8259). */
export function parseChapterJson(
  text: string,
): { readonly value: unknown } | ChapterReadingProblem {
  try {
    return { value: JSON.parse(text) };
  } catch {
    const errors: ParseError[] = [];
    treeOf(text, errors);
    const offset = errors[0]?.offset;
    return {
      problem: message('The file begins like JSON, but it is no valid JSON'),
      ...(offset === undefined ? {} : { line: lineAt(text, offset) }),
    };
  }
}

/** A number, also one that is written as a text, as by ffprobe; NaN for any other value. */
export function numberIn(value: unknown): number {
  const isDecimal = typeof value === 'string' && /^\d{1,20}(?:\.\d{1,20})?$/.test(value);
  return isDecimal ? Number(value) : numberOf(value);
}

/** Where a value stands: names and 0-based indexes from the outermost on. */
export type JsonPath = readonly (string | number)[];

/** That a chapter has no time under a key, or something else there. */
export function noJsonTime(
  text: string,
  chapter: unknown,
  path: JsonPath,
  [key, unit]: readonly [key: string, unit: 'seconds' | 'milliseconds'],
): ChapterReadingProblem {
  const value = field(chapter, key);
  const at = path.flatMap((step) => (typeof step === 'number' ? step + 1 : [])).join('.');
  if (value === undefined) {
    return { problem: message('Chapter {0} has no {1}', at, key), ...lineOfItem(text, path) };
  }
  const problem =
    unit === 'seconds'
      ? message('{0} of chapter {1} is {2}, which is no time in seconds', key, at, shown(value))
      : message(
          '{0} of chapter {1} is {2}, which is no time in milliseconds',
          key,
          at,
          shown(value),
        );
  return { problem, ...lineOfItem(text, [...path, key]) };
}

/** Lists and objects are not written out: `JSON.stringify` recurses. */
function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  return shortened(JSON.stringify(value));
}

/** The line of a value in a JSON text; nothing where it cannot be found. */
function lineOfItem(text: string, path: JsonPath): { readonly line?: number } {
  const root = treeOf(text, []);
  const node = root && findNodeAtLocation(root, [...path]);
  return node === undefined ? {} : { line: lineAt(text, node.offset) };
}

/** In UTF-16 units; the parser goes on behind each error, which takes a second for a million. */
const maxLength = 1_000_000;

/** Undefined for a long text, and where the brackets are too deep for the parser, which recurses. */
function treeOf(text: string, errors: ParseError[]) {
  if (text.length > maxLength) return undefined;
  try {
    return parseTree(text, errors, { disallowComments: true });
  } catch {
    return undefined;
  }
}
