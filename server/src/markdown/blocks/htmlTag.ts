import { SPACE, skipBlanks, TAB } from './lineSyntax';

const QUOTATION = 0x22;
const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;
const FULL_STOP = 0x2e;
const SLASH = 0x2f;
const COLON = 0x3a;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const UNDERSCORE = 0x5f;
const BACKTICK = 0x60;

/**
 * Whether [at, end) is one complete open or closing tag with nothing but blanks behind it
 * (CommonMark 0.31, sections 4.6, start condition 7, and 6.6). Written by hand because a regular
 * expression runs out of its backtracking stack on a line of some megabytes.
 */
export function isCompleteTag(text: string, at: number, end: number): boolean {
  const closing = at + 1 < end && text.charCodeAt(at + 1) === SLASH;
  const nameStart = closing ? at + 2 : at + 1;
  if (nameStart >= end || !isLetter(text.charCodeAt(nameStart))) return false;
  let next = nameStart + 1;
  while (next < end && isTagNameCode(text.charCodeAt(next))) next += 1;
  if (!closing) next = skipAttributes(text, next, end);
  next = skipBlanks(text, next, end);
  if (!closing && next < end && text.charCodeAt(next) === SLASH) next += 1;
  if (next >= end || text.charCodeAt(next) !== GREATER) return false;
  return skipBlanks(text, next + 1, end) === end;
}

/** The offset behind the last attribute; an attribute begins with a blank. */
function skipAttributes(text: string, at: number, end: number): number {
  let behind = at;
  for (;;) {
    const name = skipBlanks(text, behind, end);
    if (name === behind || name === end || !isAttributeStart(text.charCodeAt(name))) return behind;
    behind = name + 1;
    while (behind < end && isAttributeCode(text.charCodeAt(behind))) behind += 1;
    const equals = skipBlanks(text, behind, end);
    if (equals === end || text.charCodeAt(equals) !== EQUALS) continue;
    const value = skipValue(text, skipBlanks(text, equals + 1, end), end);
    if (value < 0) return end;
    behind = value;
  }
}

/** The offset behind the attribute value at `at`, or -1. */
function skipValue(text: string, at: number, end: number): number {
  if (at === end) return -1;
  const first = text.charCodeAt(at);
  let next = at;
  if (first === QUOTATION || first === APOSTROPHE) {
    next += 1;
    while (next < end && text.charCodeAt(next) !== first) next += 1;
    return next < end ? next + 1 : -1;
  }
  while (next < end && isUnquotedCode(text.charCodeAt(next))) next += 1;
  return next > at ? next : -1;
}

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function isTagNameCode(code: number): boolean {
  return isLetter(code) || (code >= 0x30 && code <= 0x39) || code === HYPHEN;
}

function isAttributeStart(code: number): boolean {
  return isLetter(code) || code === UNDERSCORE || code === COLON;
}

function isAttributeCode(code: number): boolean {
  return isTagNameCode(code) || code === UNDERSCORE || code === COLON || code === FULL_STOP;
}

function isUnquotedCode(code: number): boolean {
  if (code === SPACE || code === TAB || code === QUOTATION || code === APOSTROPHE) return false;
  return code !== LESS && code !== EQUALS && code !== GREATER && code !== BACKTICK;
}
