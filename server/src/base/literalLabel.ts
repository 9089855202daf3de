/**
 * An author's text as part of a label, a prompt or a message, in which VS Code shows links, also to
 * commands (`[x](command:y)`), and icons (`$(x)`): a joiner that nobody sees takes the meaning away.
 */
export function literalLabel(text: string): string {
  return text.replace(/([\]$])\(/g, '$1\u2060(');
}
