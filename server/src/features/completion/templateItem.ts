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
 * An item that replaces the cursor's line, and has the numbers below count on. The blank lines that
 * it needs come with it.
 *
 * @param from the column where it begins: the first one unless given, for an indented header could
 * end up in a list
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

/** What a new segment on the cursor's line says; nothing where there is text for it below. */
export function wordsAt({ note, position }: CursorLine): NewWords {
  const words = newWords();
  return hasTextBelow(note, position.line) ? { ...words, point: undefined } : words;
}

/**
 * A header right under a line of text would be published as part of it; a title belongs right under
 * its times.
 */
function needsBlankLineAbove(above: string, text: string): boolean {
  const mayTouch =
    text.startsWith('*') || (!text.startsWith('#') && readPartHeading(above) !== undefined);
  return above.trim() !== '' && !mayTouch;
}

/** A header right under a point would be published as part of it. */
function needsBlankLineBelow({ note, position, below }: CursorLine, text: string): boolean {
  const isHeadingAlone = text.startsWith('#') && !/[\r\n]/.test(text);
  return below.trim() !== '' && !isHeadingAlone && !hasTextBelow(note, position.line);
}
