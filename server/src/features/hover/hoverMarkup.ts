/** Formats a hover in Markdown, or in plain text for clients without Markdown. */
export interface Markup {
  readonly kind: 'markdown' | 'plaintext';
  /** Literal text, escaped in Markdown; white space, with line ends, becomes single spaces. */
  text(text: string): string;
  bold(text: string): string;
  /** Literal text in quotation marks. */
  quote(text: string): string;
  /** Joins texts that are not empty to one paragraph, each on a line of its own. */
  lines(...texts: readonly (string | undefined)[]): string;
}

const whiteSpace = /\s+/g;

/**
 * What Markdown would not show as it stands, inside of a line, by CommonMark 0.31 and the
 * extensions of GitHub (strikethrough, bare addresses): a backslash before punctuation or the end;
 * backticks; a `]` that `(` follows; what begins a tag or an entity; a bare address; stars and tildes
 * that touch text; underscores that are not inside of a word.
 */
const acting = [
  /\\(?=[!-/:-@[-`{-~]|$)/,
  /`/,
  /\](?=\()/,
  /<(?=[a-z/!?])/,
  /&(?=#?[a-z\d]+;)/,
  /(?<=https?|ftp):(?=\/\/)/,
  /(?<=www)\./,
  /(?<=[\w.+-])@(?=\w)/,
  /[*~](?! )|(?<! )[*~]/,
  /_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_/u,
];
const actingCharacter = new RegExp(acting.map(({ source }) => source).join('|'), 'giu');

/** What begins a block of its own at the start of a line. */
const blockMarker = /^(?:[#>+=-]|\d+[.)](?=\s|$))/;

export const markdown: Markup = {
  kind: 'markdown',
  text: (text) => inMarkdown(text).replace(blockMarker, escapedMarker),
  bold: (text) => `**${inMarkdown(text.trim())}**`,
  quote: (text) => `“${inMarkdown(text)}”`,
  lines: (...texts) => texts.filter(Boolean).join('  \n'),
};

export const plainText: Markup = {
  kind: 'plaintext',
  text: (text) => text.replace(whiteSpace, ' '),
  bold: (text) => plainText.text(text),
  quote: (text) => `“${plainText.text(text)}”`,
  lines: (...texts) => texts.filter(Boolean).join('\n'),
};

function inMarkdown(text: string): string {
  return text.replace(whiteSpace, ' ').replace(actingCharacter, '\\$&');
}

/** A backslash is literal before a digit: that of a list item stands before its `.` or `)`. */
function escapedMarker(marker: string): string {
  return `${marker.slice(0, -1)}\\${marker.slice(-1)}`;
}
