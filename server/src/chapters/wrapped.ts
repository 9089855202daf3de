const wrapped = [
  /^\s*\[([^[\]]*)\]\([^()\s]*\)\s*$/,
  /^\s*\*\*\*((?:(?!\*\*\*).)+)\*\*\*\s*$/,
  /^\s*\*\*((?:(?!\*\*).)+)\*\*\s*$/,
  /^\s*\*([^*]+)\*\s*$/,
  /^\s*__((?:(?!__).)+)__\s*$/,
  /^\s*_([^_]+)_\s*$/,
];

/** What a link or emphasis ends in. */
const mayEnd = new Set([')', '*', '_']);

/** Links in bold in italics. */
const maxWraps = 3;

/** The text of a link or of emphasis that a line is as a whole; any other line as it stands. */
export function unwrapped(line: string): string {
  let text = line;
  for (let wraps = 0; wraps < maxWraps && mayEnd.has(text.trimEnd().at(-1) ?? ''); wraps++) {
    const inner = wrapped.map((pattern) => pattern.exec(text)?.[1]).find((own) => own?.trim());
    if (inner === undefined) break;
    text = inner;
  }
  return text;
}
