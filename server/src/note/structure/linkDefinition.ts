import { skipBlanks } from './lineSyntax';

const QUOTATION = 0x22;
const APOSTROPHE = 0x27;
const LEFT_PARENTHESIS = 0x28;
const RIGHT_PARENTHESIS = 0x29;
const COLON = 0x3a;
const LESS = 0x3c;
const GREATER = 0x3e;
const LEFT_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const RIGHT_BRACKET = 0x5d;
const LONGEST_LABEL = 999;
const DEEPEST_PARENTHESES = 32;

/** What a line is to the link reference definitions of a paragraph that holds nothing else. */
export const DefinitionLine = { none: 0, untitled: 1, titled: 2 } as const;
export type DefinitionLine = (typeof DefinitionLine)[keyof typeof DefinitionLine];

/**
 * Whether [at, end) is a whole link reference definition (CommonMark 0.31, section 4.7), with or
 * without its title, or, where `titleMissing`, the title of the definition on the line above. One
 * that is otherwise spread over several lines is not recognised, because only a later line could
 * tell it from a paragraph.
 */
export function definitionLine(
  titleMissing: boolean,
  text: string,
  at: number,
  end: number,
): DefinitionLine {
  if (text.charCodeAt(at) !== LEFT_BRACKET) {
    return titleMissing && isLinkTitle(text, at, end) ? DefinitionLine.titled : DefinitionLine.none;
  }
  const colon = skipLabel(text, at, end);
  if (colon < 0 || colon >= end || text.charCodeAt(colon) !== COLON) return DefinitionLine.none;
  const destinationEnd = skipDestination(text, skipBlanks(text, colon + 1, end), end);
  if (destinationEnd < 0) return DefinitionLine.none;
  const title = skipBlanks(text, destinationEnd, end);
  if (title === end) return DefinitionLine.untitled;
  if (title === destinationEnd || !isLinkTitle(text, title, end)) return DefinitionLine.none;
  return DefinitionLine.titled;
}

/** Whether [at, end) is a link title (section 6.3) with nothing but blanks behind it. */
function isLinkTitle(text: string, at: number, end: number): boolean {
  const first = text.charCodeAt(at);
  if (first !== QUOTATION && first !== APOSTROPHE && first !== LEFT_PARENTHESIS) return false;
  const closing = first === LEFT_PARENTHESIS ? RIGHT_PARENTHESIS : first;
  for (let next = at + 1; next < end; next += 1) {
    const code = text.charCodeAt(next);
    if (code === closing) return skipBlanks(text, next + 1, end) === end;
    if (code === first) return false;
    if (code === BACKSLASH) next += 1;
  }
  return false;
}

/** The offset behind the link label at `at`, or -1. */
function skipLabel(text: string, at: number, end: number): number {
  if (at >= end || text.charCodeAt(at) !== LEFT_BRACKET) return -1;
  const limit = Math.min(end, at + LONGEST_LABEL + 2);
  for (let next = at + 1; next < limit; next += 1) {
    const code = text.charCodeAt(next);
    if (code === LEFT_BRACKET) return -1;
    if (code === RIGHT_BRACKET) return skipBlanks(text, at + 1, next) < next ? next + 1 : -1;
    if (code === BACKSLASH) next += 1;
  }
  return -1;
}

/** The offset behind the link destination (section 6.3) at `at`, or -1. */
function skipDestination(text: string, at: number, end: number): number {
  if (at >= end) return -1;
  if (text.charCodeAt(at) === LESS) return skipPointyDestination(text, at, end);
  let depth = 0;
  let next = at;
  for (; next < end; next += 1) {
    const code = text.charCodeAt(next);
    if (code <= 0x20 || code === 0x7f) break;
    if (code === LEFT_PARENTHESIS) depth += 1;
    else if (code === RIGHT_PARENTHESIS) depth -= 1;
    else if (code === BACKSLASH && isEscapable(text, next + 1, end)) next += 1;
    if (depth < 0 || depth > DEEPEST_PARENTHESES) return -1;
  }
  return depth === 0 ? next : -1;
}

function skipPointyDestination(text: string, at: number, end: number): number {
  for (let next = at + 1; next < end; next += 1) {
    const code = text.charCodeAt(next);
    if (code === GREATER) return next + 1;
    if (code === LESS) return -1;
    if (code === BACKSLASH) next += 1;
  }
  return -1;
}

/** ASCII punctuation can be escaped (section 2.4). */
function isEscapable(text: string, at: number, end: number): boolean {
  return at < end && /[!-/:-@[-`{-~]/.test(text.charAt(at));
}
