import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
} from 'vscode-languageserver';
import { readPartHeading } from '../../note/partHeading';
import { durationText } from '../../rules/wording';
import { localised } from '../localised';
import type { CompletionAbilities, CursorLine } from './completion';
import { continuedNumber } from './continuedNumber';
import { surroundings } from './surroundings';
import { filterTextOf, timeCharacters } from './typedTime';

const beginning = new RegExp(`^ {0,3}(?:([(（])(${timeCharacters}))?$`);
const nothingButClosing = /^[)）]?\s*$/;

/**
 * The whole next segment, on an empty line or after an opening bracket: its start after the
 * segment above, its number continued, end and title to be filled in. Between two segments that
 * leave a hole, one that fills it comes first.
 */
export function newSegmentItems(
  at: CursorLine,
  abilities: CompletionAbilities,
  wasAsked: boolean,
): CompletionItem[] {
  const match = beginning.exec(at.before);
  if (match === null || !nothingButClosing.test(at.after)) return [];
  const [, bracket = '', typed = ''] = match;
  if (bracket === '' && !wasAsked) return [];
  const { start, endLimit, hasHole, write } = surroundings(at.note, at.position.line);
  if (Number.isNaN(start)) return [];

  const filterText = bracket && bracket + filterTextOf(write(start), typed);
  const next = segmentItem(at, write(start), undefined, localised('next segment'), abilities);
  if (!hasHole) return [{ ...next, filterText }];
  const detail = localised('fills the hole of {0}', durationText(endLimit - start));
  const filling = segmentItem(at, write(start), write(endLimit), detail, abilities);
  return [
    { ...filling, filterText },
    { ...next, filterText },
  ];
}

/** The line is replaced from its first column on: an indented header could end up in a list. */
function segmentItem(
  at: CursorLine,
  start: string,
  end: string | undefined,
  detail: string,
  { snippets, suggestCommand }: CompletionAbilities,
): CompletionItem {
  const { line } = at.position;
  const { lineEnd } = at.note;
  const number = continuedNumber(at.note, line);
  const header = headerText(start, end, number, snippets);
  const asksForEnd = suggestCommand && end === undefined;
  return {
    label: `(${start}-${end ?? '…'}) ${number}`,
    kind: CompletionItemKind.Snippet,
    detail,
    insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
    textEdit: {
      range: { start: { line, character: 0 }, end: { line, character: lengthOf(at) } },
      newText:
        (needsBlankLineAfter(at.above) ? lineEnd : '') +
        header +
        (snippets ? `${lineEnd}- $0` : '') +
        (at.below.trim() === '' ? '' : lineEnd),
    },
    ...(asksForEnd && { command: { title: '', command: 'editor.action.triggerSuggest' } }),
  };
}

function headerText(start: string, end: string | undefined, number: string, snippets: boolean) {
  if (!snippets) return `(${start}-${end ?? ''}) ***${number}: ***`;
  const title = localised('title');
  if (end !== undefined) return `(${start}-${end}) ***${number}: \${1:${title}}***`;
  return `(${start}-$1) ***${number}: \${2:${title}}***`;
}

function lengthOf({ before, after }: CursorLine): number {
  return before.length + after.trimEnd().length;
}

/** A header right under a line of text would be published as part of it. */
function needsBlankLineAfter(above: string): boolean {
  return above.trim() !== '' && readPartHeading(above) === undefined;
}
