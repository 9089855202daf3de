/**
 * Escapes an author's text for a label, prompt or message. VS Code renders links in these, also to
 * commands (`[x](command:y)`), and icons (`$(x)`); an invisible word joiner breaks their syntax.
 */
export function literalLabel(text: string): string {
  return text.replace(/([\]$])\(/g, '$1\u2060(');
}
