/** Where a text in quotes, a list or a table may begin: behind a key, a dash, or blanks. */
const opening = /(?:^[ \t]*|:[ \t]+|-[ \t]+)(["'[{])/gm;
const quoted = /"(?:\\[\s\S]|[^"\\])*"|'(?:''|[^'])*'/y;
/** Blanks with comments, single signs, and words. */
const inBrackets = /(?:[ \t\r\n]|(?<=[ \t\r\n])#[^\r\n]*)+|[[\]{},"']|[^\s[\]{},"']+/y;
/** A blank line, or one that begins like the end of a document. */
const endsText = /\n[ \t]*\r?\n|^(?:\.\.\.|---)/m;

/**
 * A source with as many blanks in place of the line ends within quotes and of those beside brackets
 * and commas, comments included: there YAML (1.2.2, 6.1) asks for an indentation that Hugo's reader
 * does not need. Offsets stay.
 */
export function withJoinedLines(source: string): string {
  let joined = '';
  let at = 0;
  for (opening.lastIndex = 0; ; opening.lastIndex = at) {
    const [all, sign = ''] = opening.exec(source) ?? [];
    if (all === undefined) return joined + source.slice(at);
    const start = opening.lastIndex - 1;
    const piece = /["']/.test(sign) ? joinedText(source, start) : joinedList(source, start);
    // What is never closed cannot be read, so that nothing else matters.
    if (piece === undefined) return source;
    joined += source.slice(at, start) + piece;
    at = start + piece.length;
  }
}

function joinedText(source: string, start: number): string | undefined {
  quoted.lastIndex = start;
  const text = quoted.exec(source)?.[0];
  if (text === undefined) return undefined;
  const isKey = /^[ \t]*:/.test(source.slice(start + text.length, start + text.length + 100));
  return isKey || endsText.test(text) ? text : text.replace(/[\r\n]/g, ' ');
}

/** Undefined where no bracket closes the list or table. */
function joinedList(source: string, start: number): string | undefined {
  let joined = '';
  let depth = 0;
  let before = '';
  for (inBrackets.lastIndex = start; ; ) {
    const [piece] = inBrackets.exec(source) ?? [];
    if (piece === undefined) return undefined;
    const end = inBrackets.lastIndex;
    if (/^["']/.test(piece) && /[[{,:]$/.test(before)) {
      const text = joinedText(source, end - 1);
      if (text === undefined) return undefined;
      joined += text;
      inBrackets.lastIndex = end - 1 + text.length;
    } else if (/^\s/.test(piece)) {
      const isBeside = /[[{,]$/.test(before) || /^[\]},]/.test(source.slice(end, end + 1));
      joined += isBeside ? ' '.repeat(piece.length) : piece;
      continue;
    } else joined += piece;
    before = piece;
    if (/[[{]/.test(piece)) depth++;
    else if (/[\]}]/.test(piece) && --depth === 0) return joined;
  }
}
