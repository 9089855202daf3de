import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import { readPartHeading } from '../../note/partHeading';
import { formatDuration } from '../../note/time';
import { localised } from '../localised';
import type { CompletionAbilities, CursorLine } from './completion';
import { continuedNumber } from './continuedNumber';
import { surroundings } from './surroundings';

const beginning = /^( {0,3})([(（])?([\d:：.．]*)$/;

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
  if (match === null || !/^[)）]?\s*$/.test(at.after)) return [];
  const [, indent = '', bracket = '', typed = ''] = match;
  if (bracket === '' && (typed !== '' || !wasAsked)) return [];

  const { start, startAbove, endLimit, write } = surroundings(at.note, at.position.line);
  if (Number.isNaN(start) || start < startAbove) return [];
  const number = continuedNumber(at.note, at.position.line);
  const offer = (end: string | undefined, detail: string): CompletionItem => {
    const lead = needsBlankLine(at.above) ? at.note.lineEnd : '';
    const header = headerText(write(start), end, number, abilities.snippets);
    return {
      label: `(${write(start)}-${end ?? '…'}) ${number}`,
      kind: CompletionItemKind.Snippet,
      detail,
      filterText: `${indent}${bracket === '' ? '' : bracket + filterTime(typed, write(start))}`,
      insertTextFormat: abilities.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: {
        range: {
          start: { line: at.position.line, character: 0 },
          end: { line: at.position.line, character: at.before.length + at.after.trimEnd().length },
        },
        newText: lead + header + (abilities.snippets ? `${at.note.lineEnd}- $0` : ''),
      },
      ...(abilities.suggestCommand &&
        end === undefined && {
          command: { title: '', command: 'editor.action.triggerSuggest' },
        }),
    };
  };
  const items: CompletionItem[] = [];
  if (endLimit > start) {
    const length = formatDuration(endLimit - start);
    items.push(offer(write(endLimit), localised('fills the hole of {0}', length)));
  }
  items.push(offer(undefined, localised('next segment')));
  return items;
}

function headerText(start: string, end: string | undefined, number: string, snippets: boolean) {
  if (!snippets) return `(${start}-${end ?? ''}) ***${number}: ***`;
  const title = localised('title');
  if (end !== undefined) return `(${start}-${end}) ***${number}: \${1:${title}}***`;
  return `(${start}-$1) ***${number}: \${2:${title}}***`;
}

/** A header right under a line of text would be published as part of it. */
function needsBlankLine(above: string): boolean {
  return above.trim() !== '' && readPartHeading(above) === undefined;
}

function filterTime(typed: string, time: string): string {
  const plain = typed.replace(/[：．.]/g, ':');
  return time.startsWith(plain) ? typed + time.slice(plain.length) : time;
}
