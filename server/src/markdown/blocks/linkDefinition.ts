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
const MAX_LABEL_LENGTH = 999;
const MAX_PARENTHESES_DEPTH = 32;

/**
 * How far the link reference definitions have come at the end of a line of a paragraph that so far
 * may hold nothing else. `untitled` and `titled` end a whole definition; the title of an untitled
 * one may follow on the next line. From `blankLabel` on, a definition has begun that only later
 * lines can complete or turn into an ordinary paragraph.
 */
export const DefinitionLine = {
  none: 0,
  untitled: 1,
  titled: 2,
  /** Behind a `[` that nothing but blanks follows, and inside of a label with text. */
  blankLabel: 3,
  label: 4,
  /** Behind the colon. */
  colon: 5,
  /** Inside of a title in `"`, `'` or parentheses. */
  quotedTitle: 6,
  apostropheTitle: 7,
  bracketedTitle: 8,
} as const;
export type DefinitionLine = (typeof DefinitionLine)[keyof typeof DefinitionLine];

/** Whether a definition has begun that becomes a paragraph unless later lines complete it. */
export function isUnfinishedDefinition(line: number): boolean {
  return line >= DefinitionLine.blankLabel;
}

/**
 * Continues link reference definitions (CommonMark 0.31, section 4.7) with [at, end), a line
 * without its indentation. `before` is the state after the last line; the result is `none` where
 * the paragraph is, or from here on becomes, ordinary text. Labels of more than 999 characters are
 * rejected only within one line.
 */
export function definitionLine(
  before: number,
  text: string,
  at: number,
  end: number,
): DefinitionLine {
  switch (before) {
    case DefinitionLine.blankLabel:
    case DefinitionLine.label:
      return afterLabel(text, at, end, before);
    case DefinitionLine.colon:
      return afterColon(text, at, end);
    case DefinitionLine.quotedTitle:
      return afterTitle(text, at, end, QUOTATION);
    case DefinitionLine.apostropheTitle:
      return afterTitle(text, at, end, APOSTROPHE);
    case DefinitionLine.bracketedTitle:
      return afterTitle(text, at, end, LEFT_PARENTHESIS);
  }
  if (text.charCodeAt(at) === LEFT_BRACKET) {
    return afterLabel(text, at + 1, end, DefinitionLine.blankLabel);
  }
  return before === DefinitionLine.untitled ? titleAt(text, at, end) : DefinitionLine.none;
}

/** Continues within a label. */
function afterLabel(
  text: string,
  at: number,
  end: number,
  before: typeof DefinitionLine.blankLabel | typeof DefinitionLine.label,
): DefinitionLine {
  const limit = Math.min(end, at + MAX_LABEL_LENGTH + 1);
  const isBlank = before === DefinitionLine.blankLabel;
  for (let next = at; next < limit; next += 1) {
    const code = text.charCodeAt(next);
    if (code === LEFT_BRACKET) return DefinitionLine.none;
    if (code === RIGHT_BRACKET) {
      if (isBlank && skipBlanks(text, at, next) === next) return DefinitionLine.none;
      if (next + 1 >= end || text.charCodeAt(next + 1) !== COLON) return DefinitionLine.none;
      const behind = skipBlanks(text, next + 2, end);
      return behind === end ? DefinitionLine.colon : afterColon(text, behind, end);
    }
    if (code === BACKSLASH) next += 1;
  }
  if (limit < end) return DefinitionLine.none;
  return isBlank && skipBlanks(text, at, end) === end
    ? DefinitionLine.blankLabel
    : DefinitionLine.label;
}

function afterColon(text: string, at: number, end: number): DefinitionLine {
  const destinationEnd = skipDestination(text, at, end);
  if (destinationEnd < 0) return DefinitionLine.none;
  const title = skipBlanks(text, destinationEnd, end);
  if (title === end) return DefinitionLine.untitled;
  return title === destinationEnd ? DefinitionLine.none : titleAt(text, title, end);
}

/** The state after a link title (section 6.3) that begins at `at` and has only blanks behind it. */
function titleAt(text: string, at: number, end: number): DefinitionLine {
  const first = text.charCodeAt(at);
  if (first !== QUOTATION && first !== APOSTROPHE && first !== LEFT_PARENTHESIS) {
    return DefinitionLine.none;
  }
  return afterTitle(text, at + 1, end, first);
}

/** Continues within a title that began with `first`. */
function afterTitle(text: string, at: number, end: number, first: number): DefinitionLine {
  const closing = first === LEFT_PARENTHESIS ? RIGHT_PARENTHESIS : first;
  for (let next = at; next < end; next += 1) {
    const code = text.charCodeAt(next);
    if (code === closing) {
      return skipBlanks(text, next + 1, end) === end ? DefinitionLine.titled : DefinitionLine.none;
    }
    if (code === first) return DefinitionLine.none;
    if (code === BACKSLASH) next += 1;
  }
  if (first === QUOTATION) return DefinitionLine.quotedTitle;
  return first === APOSTROPHE ? DefinitionLine.apostropheTitle : DefinitionLine.bracketedTitle;
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
    if (depth < 0 || depth > MAX_PARENTHESES_DEPTH) return -1;
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
