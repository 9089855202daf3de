import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import { numbersBelow } from '../../editing/segments/newSegmentBelow';
import { localised } from '../../l10n/localised';
import { formatHeaderText } from '../../note/headers/segmentHeader';
import { numberAt } from '../../note/sequence/numbering';
import { newPoint } from '../../note/templates/segmentTemplate';
import { fixed, type Template, withOpen } from '../../note/templates/template';
import {
  type CompletionCapabilities,
  type CursorLine,
  isBelowTimes,
  isTitledElsewhere,
} from './cursorLine';
import { surroundings } from './neighbouringTimes';
import { templateItem, wordsAt } from './templateItem';

const insideStars = /^ {0,3}[(（[【][^()（）[\]【】]*[)）\]】]\s*(\*{1,3})(\s*)([\d.．]*)$/;
const belowTimes = /^ {0,3}(\*{0,3})(\s*)([\d.．]*)$/;
const restOfNumber = /^[\d.．]*[:：]? ?/;
const restOfStars = /^\**\s*$/;

/**
 * The number of the segment, after the stars of a header. Where nothing but stars follows, the
 * template includes the title, the closing stars and a first list item. Also below times on a line
 * of their own; there, if invoked, before any star was typed. Text behind the cursor is a title only
 * behind three stars.
 */
export function numberItems(
  at: CursorLine,
  capabilities: CompletionCapabilities,
  isInvoked: boolean,
): CompletionItem[] {
  const { note, position } = at;
  const isBelow = isBelowTimes(at);
  if (isBelow && isTitledElsewhere(at)) return [];
  const match = (isBelow ? belowTimes : insideStars).exec(at.before);
  if (match === null) return [];
  const [, stars = '', gap = '', typed = ''] = match;
  if (stars === '' && !isInvoked) return [];
  const replaced = restOfNumber.exec(at.after)?.[0].length ?? 0;
  const rest = at.after.slice(replaced);
  const isAlone = restOfStars.test(rest);
  if (!isAlone && (stars.length < 3 || rest.startsWith('*'))) return [];
  const { block, place } = isBelow ? surroundings(note, position.line - 1) : at.around;
  const number = numberAt(place);
  const filterText = number.startsWith(typed) ? number : typed + number;
  const item = { label: `${number}: `, detail: localised('number of this segment') };
  if (isAlone) {
    const times = at.before.slice(0, at.before.length - `${stars}${gap}${typed}`.length).trim();
    const text = {
      template: restOfHeader(at, times, number),
      below: numbersBelow(note, block, number),
    };
    const behindTimes = at.before.trimStart().slice(0, -typed.length || undefined);
    return [
      { ...templateItem(at, text, capabilities), ...item, filterText: behindTimes + filterText },
    ];
  }
  const { line, character: cursor } = position;
  return [
    {
      ...item,
      kind: CompletionItemKind.Value,
      filterText,
      insertTextFormat: InsertTextFormat.PlainText,
      textEdit: {
        range: {
          start: { line, character: cursor - typed.length },
          end: { line, character: cursor + replaced },
        },
        newText: `${number}: `,
      },
    },
  ];
}

function restOfHeader(at: CursorLine, times: string, number: string): Template {
  const { title, point } = wordsAt(at);
  const text = formatHeaderText(number, title);
  const behindTimes = withOpen(times === '' ? text.trimStart() : text, title);
  return [fixed(times), ...behindTimes, ...newPoint(point, at.note.lineEnd)];
}
