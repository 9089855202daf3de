import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import { localised } from '../localised';
import type { CompletionAbilities, CursorLine } from './completion';
import { continuedNumber } from './continuedNumber';

const insideStars = /^ {0,3}[(（[【][^()（）[\]【】]*[)）\]】]\s*\*{1,3}\s*([\d.]*)$/;

/** The right number, inside the stars of a header; with title and closing stars where none follow. */
export function numberItems(at: CursorLine, abilities: CompletionAbilities): CompletionItem[] {
  const match = insideStars.exec(at.before);
  if (match === null) return [];
  const typed = match[1] ?? '';
  const number = continuedNumber(at.note, at.position.line);
  const replaced = /^[\d.]*[:：]? ?/.exec(at.after)?.[0].length ?? 0;
  const rest = at.after.slice(replaced);
  const isAlone = rest.trim() === '';
  const { line } = at.position;
  return [
    {
      label: `${number}: `,
      kind: CompletionItemKind.Value,
      detail: localised('number of this segment'),
      filterText: number.startsWith(typed) ? number : typed + number,
      insertTextFormat:
        isAlone && abilities.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: {
        range: {
          start: { line, character: at.before.length - typed.length },
          end: { line, character: at.before.length + replaced },
        },
        newText: isAlone ? closedHeader(number, abilities) : `${number}: `,
      },
    },
  ];
}

function closedHeader(number: string, { snippets }: CompletionAbilities): string {
  return snippets ? `${number}: \${1:${localised('title')}}***` : `${number}: ***`;
}
