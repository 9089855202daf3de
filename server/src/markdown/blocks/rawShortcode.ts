import { skipBlanks } from './lineSyntax';

const LEFT_BRACE = 0x7b;
const SLASH = 0x2f;
const ASTERISK = 0x2a;
const LESS = 0x3c;
const GREATER = 0x3e;
const OPENING = '{{<';
const CLOSING = '>}}';

/**
 * The name of the Hugo shortcode whose raw text is open at the end of the line [start, end), or the
 * empty string. `open` is the name at the line's start; `paired` are the names that have a closing
 * tag somewhere. A name ends at a blank or where the tag ends. Tags that are escaped (a star before
 * the name), that close themselves or that end on a later line open nothing.
 */
export function rawShortcodeAfter(
  open: string,
  text: string,
  start: number,
  end: number,
  paired: ReadonlySet<string>,
): string {
  let name = open;
  let at = start;
  for (;;) {
    if (name !== '') {
      at = closingTagEnd(name, text, at, end);
      if (at < 0) return name;
      name = '';
    }
    const tag = nextTag(text, at, end);
    if (tag < 0) return '';
    const tagEnd = indexWithin(CLOSING, text, tag + OPENING.length, end);
    if (tagEnd < 0) return '';
    const opened = openedName(text, tag + OPENING.length, tagEnd);
    if (opened !== '' && paired.has(opened)) name = opened;
    at = tagEnd + CLOSING.length;
  }
}

/** The offset behind the next tag that closes `name`, or -1. */
function closingTagEnd(name: string, text: string, from: number, end: number): number {
  for (let tag = nextTag(text, from, end); tag >= 0; tag = nextTag(text, tag + 1, end)) {
    const slash = skipBlanks(text, tag + OPENING.length, end);
    if (slash >= end || text.charCodeAt(slash) !== SLASH) continue;
    const nameStart = skipBlanks(text, slash + 1, end);
    if (!text.startsWith(name, nameStart)) continue;
    const closing = skipBlanks(text, nameStart + name.length, end);
    if (closing + CLOSING.length <= end && text.startsWith(CLOSING, closing)) {
      return closing + CLOSING.length;
    }
  }
  return -1;
}

/** The name of the tag with the content [from, to) if the tag opens one, else the empty string. */
function openedName(text: string, from: number, to: number): string {
  const nameStart = skipBlanks(text, from, to);
  if (nameStart === to || text.charCodeAt(to - 1) === SLASH) return '';
  const first = text.charCodeAt(nameStart);
  if (first === SLASH || first === ASTERISK) return '';
  let nameEnd = nameStart;
  while (nameEnd < to && skipBlanks(text, nameEnd, to) === nameEnd) nameEnd += 1;
  return text.slice(nameStart, nameEnd);
}

/** The offset of the next `{{<`, or -1. */
function nextTag(text: string, from: number, end: number): number {
  for (let at = from; at + OPENING.length <= end; at += 1) {
    if (text.charCodeAt(at) !== LEFT_BRACE) continue;
    if (text.charCodeAt(at + 1) === LEFT_BRACE && text.charCodeAt(at + 2) === LESS) return at;
  }
  return -1;
}

function indexWithin(needle: string, text: string, from: number, end: number): number {
  for (let at = from; at + needle.length <= end; at += 1) {
    if (text.charCodeAt(at) === GREATER && text.startsWith(needle, at)) return at;
  }
  return -1;
}
