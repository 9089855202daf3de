import { findNodeAtLocation, type ParseError, parseTree } from 'jsonc-parser';
import { message } from '../l10n/message';
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

/** The line of a value in a JSON text; nothing where it cannot be found. */
export function lineOfItem(
  text: string,
  path: readonly (string | number)[],
): { readonly line?: number } {
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
