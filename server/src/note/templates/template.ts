/** A piece of a text to be written. Open pieces are placeholders for the author to fill in. */
export interface TemplatePiece {
  readonly text: string;
  readonly isOpen: boolean;
}

/** A text to be written; its open pieces are filled in from the first to the last. */
export type Template = readonly TemplatePiece[];

/** A placeholder: UTF-16 offsets in the new text. */
export interface TabStop {
  readonly start: number;
  readonly end: number;
  /** Its turn, from 1; 0 is the final cursor position. Places of one turn have the same text. */
  readonly turn: number;
}

/** A text with its tab stops, in the order in which they stand in it. */
export interface OpenText {
  readonly newText: string;
  readonly stops: readonly TabStop[];
}

export function fixed(text: string): TemplatePiece {
  return { text, isOpen: false };
}

export function open(text: string): TemplatePiece {
  return { text, isOpen: true };
}

/** A text with the last occurrence of a word open; all of it is fixed where there is none. */
export function withOpen(text: string, word: string): Template {
  const start = text.lastIndexOf(word);
  if (start === -1) return [fixed(text)];
  return [fixed(text.slice(0, start)), open(word), fixed(text.slice(start + word.length))];
}

/** The text with its placeholders. */
export function templateText(template: Template): string {
  return template.map(({ text }) => text).join('');
}

/** The text with a tab stop for each open piece; the last one is the final cursor position. */
export function openText(template: Template): OpenText {
  const last = template.findLast(({ isOpen }) => isOpen);
  const stops: TabStop[] = [];
  let newText = '';
  for (const piece of template) {
    const start = newText.length;
    newText += piece.text;
    const turn = piece === last ? 0 : stops.length + 1;
    if (piece.isOpen) stops.push({ start, end: newText.length, turn });
  }
  return { newText, stops };
}

/** A text with tab stops as editors take it (LSP 3.18, "Snippet Syntax"). */
export function snippetOf({ newText, stops }: OpenText): string {
  let snippet = '';
  let done = 0;
  for (const { start, end, turn } of stops) {
    const shown = start === end ? '' : `:${snippetText(newText.slice(start, end))}`;
    snippet += `${snippetText(newText.slice(done, start))}\${${turn}${shown}}`;
    done = end;
  }
  return snippet + snippetText(newText.slice(done));
}

/** Escapes a text for a snippet (LSP 3.18, "Snippet Syntax"). */
export function snippetText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
