/** A text as a snippet has it, in which nothing has a meaning (LSP 3.18, "Snippet Syntax"). */
export function snippetText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
