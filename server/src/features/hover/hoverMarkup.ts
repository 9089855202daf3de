/** How a hover is written for a client: in Markdown, or as plain text where it takes no other. */
export interface Markup {
  readonly kind: 'markdown' | 'plaintext';
  /** An author's text, in which nothing has a meaning; line ends become spaces. */
  text(text: string): string;
  bold(text: string): string;
  /** What somebody said, set apart. */
  quote(text: string): string;
}

/** Any punctuation of ASCII may be escaped, and stands for itself then (CommonMark 0.31, 2.4). */
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

/** Lines of one paragraph. */
export function lines(...texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== '').join('  \n');
}
