/** Formats a hover in Markdown, or in plain text for clients without Markdown. */
export interface Markup {
  readonly kind: 'markdown' | 'plaintext';
  /** Literal text, escaped in Markdown; white space, with line ends, becomes single spaces. */
  text(text: string): string;
  bold(text: string): string;
  /** Literal text in quotation marks. */
  quote(text: string): string;
}

/** ASCII punctuation: a backslash makes each of them literal (CommonMark 0.31, section 2.4). */
const punctuation = /[!-/:-@[-`{-~]/g;
const whiteSpace = /\s+/g;

export const markdown: Markup = {
  kind: 'markdown',
  text: (text) => text.replace(whiteSpace, ' ').replace(punctuation, '\\$&'),
  bold: (text) => `**${markdown.text(text)}**`,
  quote: (text) => `“${markdown.text(text)}”`,
};

export const plainText: Markup = {
  kind: 'plaintext',
  text: (text) => text.replace(whiteSpace, ' '),
  bold: (text) => plainText.text(text),
  quote: (text) => `“${plainText.text(text)}”`,
};

/** Joins texts that are not empty to one paragraph, with hard line breaks. */
export function lines(...texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== '').join('  \n');
}
