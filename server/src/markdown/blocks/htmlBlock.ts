import { isCompleteTag } from './htmlTag';
import { SPACE, TAB } from './lineSyntax';

const EXCLAMATION = 0x21;
const HYPHEN = 0x2d;
const SLASH = 0x2f;
const GREATER = 0x3e;
const QUESTION = 0x3f;

/** The length of the longest name in the two lists below. */
const MAX_NAME_LENGTH = 10;

const rawNames = new Set(['pre', 'script', 'style', 'textarea']);

/** CommonMark 0.31, section 4.6, start condition 6. */
const blockNames = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details ' +
    'dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 ' +
    'h6 head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup ' +
    'option p param search section summary table tbody td tfoot th thead title tr track ul'
  ).split(' '),
);

/**
 * Which of the seven kinds of HTML block (CommonMark 0.31, section 4.6) opens with the `<` at
 * `at`; 0 for none. Kind 7 cannot interrupt a paragraph: the caller sees to that.
 */
export function htmlBlockKind(text: string, at: number, end: number): number {
  const second = at + 1 < end ? text.charCodeAt(at + 1) : 0;
  if (second === QUESTION) return 3;
  if (second === EXCLAMATION) return markupKind(text, at, end);
  const closing = second === SLASH;
  const nameStart = closing ? at + 2 : at + 1;
  const name = tagNameAt(text, nameStart, end);
  const after = nameStart + name.length;
  if (name !== '' && nameEnds(text, after, end, closing || !rawNames.has(name))) {
    if (!closing && rawNames.has(name)) return 1;
    if (blockNames.has(name)) return 6;
  }
  return isCompleteTag(text, at, end) ? 7 : 0;
}

/**
 * Whether an HTML block of kind 1 to 5 ends on the line whose content begins at `from`. The other
 * two kinds end at a blank line only.
 */
export function endsHtmlBlock(kind: number, text: string, from: number, end: number): boolean {
  const line = text.slice(from, end);
  if (kind === 1) return /<\/(?:pre|script|style|textarea)>/i.test(line);
  if (kind === 2) return line.includes('-->');
  if (kind === 3) return line.includes('?>');
  if (kind === 4) return line.includes('>');
  return kind === 5 && line.includes(']]>');
}

/** Whether an HTML block of a kind, or with a `detail`, goes on up to a blank line. */
export function endsAtBlankLine(kind: number): boolean {
  return kind >= 6;
}

/** Comments, declarations and CDATA: everything that opens with `<!`. */
function markupKind(text: string, at: number, end: number): number {
  const third = at + 2 < end ? text.charCodeAt(at + 2) : 0;
  if (third === HYPHEN) return at + 3 < end && text.charCodeAt(at + 3) === HYPHEN ? 2 : 0;
  if (isAsciiLetter(third)) return 4;
  return end - at >= 9 && text.startsWith('[CDATA[', at + 2) ? 5 : 0;
}

/** The lower-case name at `at` if it can be one of the known names, else the empty string. */
function tagNameAt(text: string, at: number, end: number): string {
  let after = at;
  while (after < end && isNameCode(text.charCodeAt(after))) {
    after += 1;
    if (after - at > MAX_NAME_LENGTH) return '';
  }
  return text.slice(at, after).toLowerCase();
}

function nameEnds(text: string, at: number, end: number, mayCloseItself: boolean): boolean {
  if (at === end) return true;
  const code = text.charCodeAt(at);
  if (code === SPACE || code === TAB || code === GREATER) return true;
  return mayCloseItself && code === SLASH && at + 1 < end && text.charCodeAt(at + 1) === GREATER;
}

function isAsciiLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function isNameCode(code: number): boolean {
  return isAsciiLetter(code) || (code >= 0x30 && code <= 0x39) || code === HYPHEN;
}
