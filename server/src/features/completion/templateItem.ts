import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type Position,
} from 'vscode-languageserver';
import type { NewWords, TextBelow } from '../../editing/segments/newSegmentBelow';
import { readPartHeading } from '../../note/headers/partHeading';
import { type OpenText, openText, snippetOf } from '../../note/templates/template';
import { newWords } from '../placeholders';
import { textEdits } from '../textEdits';
import type { CompletionCapabilities, CursorLine } from './cursorLine';
import { hasTextBelow } from './neighbouringTimes';

type TemplateItem = Omit<CompletionItem, 'label'>;

/**
 * A completion that replaces the cursor's line by a template, adds the blank lines that this needs,
 * and renumbers the segments below. Without snippets only by the first line of the template.
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
  const text = snippets ? openText(template) : firstLine(openText(template));
  const end = before.length + after.trimEnd().length;
  const isBelowText = needsBlankLineAbove(at.above, before.slice(0, from) + text.newText);
  const opening = isBelowText && (from === 0 || !snippets) ? note.lineEnd : '';
  const closing = needsBlankLineBelow(at, text.newText) ? note.lineEnd : '';
  const inserted = (place: Position, newText: string) =>
    snippets || newText === '' ? [] : [{ range: { start: place, end: place }, newText }];
  const additionalTextEdits = [
    ...inserted({ line: line - 1, character: at.above.length }, opening),
    ...inserted({ line: line + 1, character: 0 }, closing),
    ...textEdits(note, below),
  ];
  return {
    kind: CompletionItemKind.Snippet,
    insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
    textEdit: {
      range: { start: { line, character: from }, end: { line, character: end } },
      newText: snippets ? opening + snippetOf(text) + closing : text.newText,
    },
    ...(additionalTextEdits.length > 0 && { additionalTextEdits }),
  };
}

function firstLine({ newText }: OpenText): OpenText {
  return { newText: newText.replace(/[\r\n].*$/s, ''), stops: [] };
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
