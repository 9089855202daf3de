import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import { localised } from '../localised';
import type { CompletionAbilities, CursorLine } from './completion';
import { continuedNumber } from './continuedNumber';

const insideStars = /^ {0,3}[(（[【][^()（）[\]【】]*[)）\]】]\s*(\*{1,3})(\s*)([\d.．]*)$/;
const restOfNumber = /^[\d.．]*[:：]? ?/;

/** The right number, inside the stars of a header; with all stars and a title where none follows. */
export function numberItems(at: CursorLine, abilities: CompletionAbilities): CompletionItem[] {
  const match = insideStars.exec(at.before);
  if (match === null) return [];
  const [, stars = '', gap = '', typed = ''] = match;
  const number = continuedNumber(at.note, at.position.line);
  const item = {
    label: `${number}: `,
    kind: CompletionItemKind.Value,
    detail: localised('number of this segment'),
  };
  const { line } = at.position;
  const cursor = at.before.length;
  const opening = cursor - typed.length - gap.length - stars.length;
  const filterText = number.startsWith(typed) ? number : typed + number;
  const replaced = restOfNumber.exec(at.after)?.[0].length ?? 0;
  const rest = at.after.slice(replaced).trimEnd();
  if (/^\**$/.test(rest)) {
    const end = cursor + replaced + rest.length;
    const title = abilities.snippets ? `\${1:${localised('title')}}` : '';
    return [
      {
        ...item,
        filterText: stars + gap + filterText,
        insertTextFormat: abilities.snippets
          ? InsertTextFormat.Snippet
          : InsertTextFormat.PlainText,
        textEdit: {
          range: { start: { line, character: opening }, end: { line, character: end } },
          newText: `***${number}: ${title}***`,
        },
      },
    ];
  }
  const start = cursor - typed.length;
  const end = cursor + replaced;
  return [
    {
      ...item,
      filterText,
      insertTextFormat: InsertTextFormat.PlainText,
      textEdit: {
        range: { start: { line, character: start }, end: { line, character: end } },
        newText: `${number}: `,
      },
    },
  ];
}
