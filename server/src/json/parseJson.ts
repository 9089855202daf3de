import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import { maxFrontMatter } from '../base/dataTree';
import { jsonTokens } from './jsonScan';

export type ParsedJson =
  | { readonly kind: 'read'; readonly root: Node }
  /** `at` is where the token begins that the parser does not accept, or the source's end. */
  | { readonly kind: 'stopped'; readonly at: number }
  /** Beyond the bounds, or no object, which front matter always is. */
  | { readonly kind: 'unread' };

/** The parser calls itself for each bracket within another; Hugo's stops at 10,000 of them. */
const maxDepth = 200;

/**
 * Parses JSON (RFC 8259), which Hugo takes without any extension. Never throws.
 *
 * @param maxLength in UTF-16 units; a longer source is left unread
 */
export function parseJson(source: string, maxLength = maxFrontMatter): ParsedJson {
  if (source.length > maxLength || isTooDeep(source)) return { kind: 'unread' };
  const errors: ParseError[] = [];
  const root = parseTree(source, errors, { disallowComments: true });
  if (errors[0] !== undefined) {
    const isBlank = !/[^ \t\r\n]/.test(source);
    return isBlank ? { kind: 'unread' } : { kind: 'stopped', at: errors[0].offset };
  }
  return root?.type === 'object' ? { kind: 'read', root } : { kind: 'unread' };
}

function isTooDeep(source: string): boolean {
  let depth = 0;
  for (const { text } of jsonTokens(source)) {
    if (text === '{' || text === '[') depth++;
    else if (text === '}' || text === ']') depth--;
    if (depth > maxDepth) return true;
  }
  return false;
}
