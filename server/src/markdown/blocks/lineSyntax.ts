/** Char codes with a meaning in block structure. */
export const TAB = 0x09;
export const SPACE = 0x20;

const ASTERISK = 0x2a;
const HYPHEN = 0x2d;
const FULL_STOP = 0x2e;
const ZERO = 0x30;
const ONE = 0x31;
const NINE = 0x39;
const EQUALS = 0x3d;
const HASH = 0x23;
const PLUS = 0x2b;
const RIGHT_PARENTHESIS = 0x29;
const BACKTICK = 0x60;
const MAX_LIST_DIGITS = 9;

/** The first offset at or after `at` of a char that is no space or tab; `end` if there is none. */
export function skipBlanks(text: string, at: number, end: number): number {
  let next = at;
  while (next < end) {
    const code = text.charCodeAt(next);
    if (code !== SPACE && code !== TAB) break;
    next += 1;
  }
  return next;
}

/** The first offset at or after `at` of a char other than `code`; `end` if there is none. */
function skipRun(text: string, at: number, end: number, code: number): number {
  let next = at;
  while (next < end && text.charCodeAt(next) === code) next += 1;
  return next;
}

/** Whether `#` at `at` opens an ATX heading (CommonMark 0.31, section 4.2). */
export function isAtxHeading(text: string, at: number, end: number): boolean {
  const after = skipRun(text, at, Math.min(end, at + 7), HASH);
  if (after - at > 6) return false;
  return after === end || text.charCodeAt(after) === SPACE || text.charCodeAt(after) === TAB;
}

/** Whether the line from `at` on is a setext underline (section 4.3). */
export function isSetextUnderline(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== EQUALS && code !== HYPHEN) return false;
  return skipBlanks(text, skipRun(text, at, end, code), end) === end;
}

/**
 * Looks for a thematic break (section 4.1) that begins at `at` with `*`, `-` or `_`. Returns -1
 * where there is one; else the offset at which the search failed: no break of that marker begins
 * before it, so that a caller need not search there again.
 */
export function thematicBreakFailure(text: string, at: number, end: number): number {
  const marker = text.charCodeAt(at);
  let count = 0;
  for (let next = at; next < end; next += 1) {
    const code = text.charCodeAt(next);
    if (code === marker) count += 1;
    else if (code !== SPACE && code !== TAB) return next;
  }
  return count >= 3 ? -1 : end;
}

/** The length of the code fence (section 4.5) that opens at `at`, or 0. */
export function fenceLength(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  const after = skipRun(text, at, end, code);
  if (after - at < 3) return 0;
  if (code === BACKTICK) {
    for (let next = after; next < end; next += 1) {
      if (text.charCodeAt(next) === BACKTICK) return 0;
    }
  }
  return after - at;
}

/** Whether the line from `at` on closes a fence of `length` chars `code` (section 4.5). */
export function closesFence(
  text: string,
  at: number,
  end: number,
  code: number,
  length: number,
): boolean {
  const after = skipRun(text, at, end, code);
  return after - at >= length && skipBlanks(text, after, end) === end;
}

/**
 * The offset behind the list marker (section 5.2) that begins at `at`, or -1. Also checks that a
 * blank or the line's end follows.
 */
export function listMarkerEnd(text: string, at: number, end: number): number {
  const first = text.charCodeAt(at);
  let after = at;
  if (first === HYPHEN || first === ASTERISK || first === PLUS) after += 1;
  else {
    while (after < end && isDigit(text.charCodeAt(after))) after += 1;
    if (after === at || after - at > MAX_LIST_DIGITS || after === end) return -1;
    const delimiter = text.charCodeAt(after);
    if (delimiter !== FULL_STOP && delimiter !== RIGHT_PARENTHESIS) return -1;
    after += 1;
  }
  if (after === end) return after;
  const next = text.charCodeAt(after);
  return next === SPACE || next === TAB ? after : -1;
}

/** Whether the list marker in [at, markerEnd) is a bullet or the number one (`1.`, `01)`). */
export function mayInterruptParagraph(text: string, at: number, markerEnd: number): boolean {
  if (!isDigit(text.charCodeAt(at))) return true;
  const digits = skipRun(text, at, markerEnd, ZERO);
  return text.charCodeAt(digits) === ONE && digits + 2 === markerEnd;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}
