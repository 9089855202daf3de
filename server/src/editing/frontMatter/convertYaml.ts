import { Lexer } from 'yaml';
import type { DataDocument } from '../../base/dataTree';
import { shortened } from '../../base/shortened';
import { type Message, message } from '../../l10n/message';
import { readPlainScalar } from '../../yaml/plainScalar';
import type { DocumentTree } from './convertTree';

/** What YAML alone has, and keys such as `2025`, of which Hugo makes other texts. */
export function refusalOfYaml({ entries }: DataDocument, source: string): Message | undefined {
  const part = yamlOnlyPart(source);
  if (part !== undefined) {
    return message('Only YAML has {0}; write out what it stands for first', shortened(part));
  }
  const key = entries
    .map(({ keySpan }) => source.slice(keySpan.start, keySpan.end))
    .find((raw) => !/^["']/.test(raw) && readPlainScalar(raw).kind !== 'string');
  return key === undefined
    ? undefined
    : message(
        'Hugo does not read the key {0} as text; put it between quotes first',
        shortened(key),
      );
}

/**
 * Items of which Hugo reads more than YAML says (measured on Hugo 0.169): an empty one, which takes
 * in what follows a comment below it, and `b:c` in `{ a: [b:c] }`, which becomes a table.
 */
export function refusalOfItems(
  { anchors, enclosures }: DocumentTree,
  source: string,
): Message | undefined {
  const braces = enclosures.filter(({ node }) => node.kind === 'table');
  let next = 0;
  let endOfBraces = 0;
  for (const { start, end, holder } of anchors) {
    if (holder.kind !== 'list') continue;
    const raw = source.slice(start, end);
    if (raw.replace(/#[^\r\n]*/g, '').trim() === '-') {
      return message('Hugo may take what follows an empty item into it; write null there first');
    }
    for (; (braces[next]?.start ?? start) < start; next++) {
      endOfBraces = Math.max(endOfBraces, braces[next]?.end ?? 0);
    }
    if (end < endOfBraces && /^[^"'[{][^\r\n]*:/.test(raw)) {
      return message(
        'Hugo takes {0} for a key with its value; put it between quotes first',
        shortened(raw),
      );
    }
  }
  return undefined;
}

/** The lexer's marks, which take no room in the source (yaml 2, `Lexer`). */
const marks = new Set(['\u0002', '\u0018', '\u001f']);
const special = /^(?:[&*!].*|\?|["']?<<["']?)$/s;

/**
 * The first anchor, alias, tag, merge key or explicit key (`?`) of a source, as written, for which
 * other languages have no sign; undefined where there is none. A source with errors is read as far
 * as possible.
 */
function yamlOnlyPart(source: string): string | undefined {
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
