import { Lexer } from 'yaml';

/** The lexer's marks, which take no room in the source (yaml 2, `Lexer`). */
const marks = new Set(['\u0002', '\u0018', '\u001f']);
const special = /^(?:[&*!].*|\?|["']?<<["']?)$/s;

/**
 * The first anchor, alias, tag, merge key or explicit key (`?`) of a source, as written, for which
 * other languages have no sign; undefined where there is none. A source with errors is read as far
 * as possible.
 */
export function yamlOnlyPart(source: string): string | undefined {
  let isText = false;
  for (const lexeme of new Lexer().lex(source)) {
    if (marks.has(lexeme)) {
      isText = lexeme === '\u001f';
      continue;
    }
    if (special.test(lexeme) && (!isText || lexeme === '<<')) return lexeme;
    isText = false;
  }
  return undefined;
}
