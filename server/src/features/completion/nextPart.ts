import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import { localised } from '../localised';
import type { CompletionAbilities, CursorLine } from './completion';
import { continuedPart } from './continuedNumber';

const beginning = /^( {0,3})#\s?(?:p(?:a(?:r(?:t\s?\d*[:：]?\s?)?)?)?)?$/i;

/** The heading of the next part, after `#` at the start of a line. */
export function nextPartItems(at: CursorLine, abilities: CompletionAbilities): CompletionItem[] {
  const match = beginning.exec(at.before);
  if (match === null || at.after.trim() !== '') return [];
  const heading = `# part${continuedPart(at.note, at.position.line)}: `;
  const typed = at.before.trimStart();
  const { line } = at.position;
  return [
    {
      label: heading.trimEnd(),
      kind: CompletionItemKind.Snippet,
      detail: localised('next part'),
      filterText: typed + heading.slice(typed.length),
      insertTextFormat: abilities.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: {
        range: {
          start: { line, character: match[1]?.length ?? 0 },
          end: { line, character: at.before.length },
        },
        newText: abilities.snippets ? `${heading}\${1:${localised('title')}}` : heading,
      },
    },
  ];
}
