/** Whether nobody can see anything of a text: blanks of any kind, and the zero-width space. */
export function isInvisible(text: string): boolean {
  return /^[\s\u200b]*$/.test(text);
}

/** What the first sign of a text is called where nobody can see it: `U+3000`. */
export function codePointName(text: string): string {
  return `U+${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
