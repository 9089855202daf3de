import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
} from 'vscode-languageserver';
import type { NewWords, TextBelow } from '../../editing/segments/newSegmentBelow';
import { readPartHeading } from '../../note/headers/partHeading';
import { openText, snippetOf } from '../../note/templates/template';
import { newWords } from '../placeholders';
import { textEdits } from '../textEdits';
import type { CompletionCapabilities, CursorLine } from './cursorLine';
import { hasTextBelow } from './neighbouringTimes';

type TemplateItem = Omit<CompletionItem, 'label'>;

/**
 * A completion that replaces the cursor's line by a template, adds the blank lines that this needs,
 * and renumbers the segments below.
 *
 * @param from the UTF-16 column where the edit begins; 0 removes the indentation, with which a
 *   header could become part of a list
 */
export function templateItem(
  at: CursorLine,
  { template, below }: TextBelow,
  { snippets }: CompletionCapabilities,
  from = 0,
): TemplateItem {
  const { note, position, before, after } = at;
  const { line } = position;
  const text = openText(template);
  const end = before.length + after.trimEnd().length;
  const isApart = from > 0 || !needsBlankLineAbove(at.above, text.newText);
  const opening = isApart ? '' : note.lineEnd;
  const closing = needsBlankLineBelow(at, text.newText) ? note.lineEnd : '';
  return {
    kind: CompletionItemKind.Snippet,
    insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
    textEdit: {
      range: { start: { line, character: from }, end: { line, character: end } },
      newText: opening + (snippets ? snippetOf(text) : text.newText) + closing,
    },
    ...(below.length > 0 && { additionalTextEdits: textEdits(note, below) }),
  };
}

/** The placeholders of a new segment on the cursor's line; no list item where text follows. */
export function wordsAt({ note, position }: CursorLine): NewWords {
  const words = newWords();
  return hasTextBelow(note, position.line) ? { ...words, point: undefined } : words;
}

/**
 * Whether a line break has to precede a template: directly below text, Markdown would continue the
 * paragraph. Not for a title below its times, nor for a header below a part heading.
 */
export function needsBlankLineAbove(above: string, text: string): boolean {
  const mayTouch =
    text.startsWith('*') || (!text.startsWith('#') && readPartHeading(above) !== undefined);
  return above.trim() !== '' && !mayTouch;
}

/** Whether a line break has to follow a template: a header below would continue its last item. */
function needsBlankLineBelow({ note, position, below }: CursorLine, text: string): boolean {
  const isHeadingAlone = text.startsWith('#') && !/[\r\n]/.test(text);
  return below.trim() !== '' && !isHeadingAlone && !hasTextBelow(note, position.line);
}
