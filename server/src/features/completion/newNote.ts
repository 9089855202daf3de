import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type Position,
} from 'vscode-languageserver';
import { localised } from '../localised';
import type { NoteSettings } from '../settings';
import { keyText, plainValue, valueSnippet } from './keyItems';

/**
 * A whole note in a file that holds nothing yet: front matter with the keys that it must have,
 * the first part and its first segment. A Markdown file that is empty is no note, so that this
 * comes only when an author asks for it.
 */
export function newNoteItems(
  { line }: Position,
  lineLength: number,
  { requiredKeys, fileName, today }: NoteSettings,
  snippets: boolean,
): CompletionItem[] {
  let stop = 1;
  const next = (text = '') =>
    snippets ? `\${${stop++}:${text.replace(/[\\$}]/g, '\\$&')}}` : text;
  const title = /["\\]/.test(fileName) ? '' : fileName;
  const keys = [...new Set([...requiredKeys, 'tags'])].map((key) => {
    if (key === 'title') return `title = "${next(title)}"`;
    const value = valueSnippet(key, today());
    const numbered = value.replace(/\$1|(?<=\$\{)1/, (one) => one.replace('1', String(stop++)));
    return `${keyText(key)} = ${snippets ? numbered : plainValue(value)}`;
  });
  const lines = [
    '+++',
    ...keys,
    '+++',
    '',
    `# part1: ${next(localised('title'))}`,
    `(00:00-${next()}) ***1.1: ${next(localised('title'))}***`,
    snippets ? '- $0' : '- ',
  ];
  return [
    {
      label: localised('new note'),
      kind: CompletionItemKind.Snippet,
      detail: localised('front matter, part, segment'),
      // Before the editor's own snippets, in whatever language it is called.
      sortText: '0',
      insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      insertTextMode: InsertTextMode.asIs,
      textEdit: {
        range: { start: { line, character: 0 }, end: { line, character: lineLength } },
        newText: `${lines.join('\n')}\n`,
      },
    },
  ];
}
