/** Whether a text consists of blanks of any kind and zero-width spaces alone. */
export function isInvisible(text: string): boolean {
  return /^[\s\u200b]*$/.test(text);
}

/** The code point of a text's first character where it is invisible: `U+3000`. */
export function codePointName(text: string): string {
  return `U+${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
