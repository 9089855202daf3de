import { SPACE } from './lineSyntax';

const LEFT_PARENTHESIS = 0x28;
const ASTERISK = 0x2a;
const PLUS = 0x2b;
const HYPHEN = 0x2d;
const FIRST_BEYOND_ASCII = 0x80;
const MAX_INDENT = 15;

const BLANK = 0;
const TEXT = 1;
const BULLET = 2;
const KINDS = 3;

/** The shape does not determine the line's structure. */
export const UNUSUAL = -1;

/**
 * A small number for a line [start, end) of one of the three usual kinds: blank, plain text, or a
 * bullet with plain text, each with few spaces before it; else `UNUSUAL`. Two lines of one shape
 * have equal effects on block structure, so that the result for one in a state holds for the other.
 * Exceptions are states in which the text itself matters: HTML blocks and link definitions.
 */
export function lineShape(text: string, start: number, end: number): number {
  const limit = Math.min(end, start + MAX_INDENT);
  let at = start;
  while (at < limit && text.charCodeAt(at) === SPACE) at += 1;
  const kind = kindAt(text, at, end);
  return kind < 0 ? UNUSUAL : (at - start) * KINDS + kind;
}

function kindAt(text: string, at: number, end: number): number {
  if (at === end) return BLANK;
  if (isPlainAt(text, at, end)) return TEXT;
  const code = text.charCodeAt(at);
  if (code !== HYPHEN && code !== ASTERISK && code !== PLUS) return UNUSUAL;
  if (at + 2 >= end || text.charCodeAt(at + 1) !== SPACE) return UNUSUAL;
  return isPlainAt(text, at + 2, end) ? BULLET : UNUSUAL;
}

/** Whether what begins here can only be text: a letter, a bracket, bold that is no `***` break. */
function isPlainAt(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= FIRST_BEYOND_ASCII || code === LEFT_PARENTHESIS) return true;
  if (code === ASTERISK) {
    return at + 2 < end && text.charCodeAt(at + 1) === ASTERISK && isPlainAfterStars(text, at + 2);
  }
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function isPlainAfterStars(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code > SPACE && code !== ASTERISK;
}
