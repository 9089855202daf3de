import { Lexer } from 'yaml';
import type { Span } from '../base/span';

/** The lexer's marks, which take no room in the source (yaml 2, `Lexer`). */
const marks = new Set(['\u0002', '\u0018', '\u001f']);

/** The comments of a source, each from its `#` to the end of the line. */
export function yamlComments(source: string): Span[] {
  const comments: Span[] = [];
  let at = 0;
  let isText = false;
  for (const lexeme of new Lexer().lex(source)) {
    if (marks.has(lexeme)) {
      isText = lexeme === '\u001f';
      continue;
    }
    if (!isText && lexeme.startsWith('#')) comments.push({ start: at, end: at + lexeme.length });
    at += lexeme.length;
    isText = false;
  }
  return comments;
}
