import type { CompletionItem } from 'vscode-languageserver';
import { durationText } from '../../editing/labels';
import { isBeforeAll, newPartBelow } from '../../editing/segments/newPartBelow';
import { numbersBelow, plannedSegment, planSegment } from '../../editing/segments/newSegmentBelow';
import { localised } from '../../l10n/localised';
import { timeCharacters } from '../../note/headers/timeSlot';
import { readTypedTime } from '../../note/headers/typedTime';
import type { Note } from '../../note/note';
import { triggerSuggest } from '../editorCommands';
import { type CompletionCapabilities, type CursorLine, isBelowTimes } from './cursorLine';
import { filterTextOf } from './partialTime';
import { needsBlankLineAbove, templateItem, wordsAt } from './templateItem';

const beginning = new RegExp(`^ {0,3}(?:([(（])(${timeCharacters}))?$`);
const onlyClosing = /^[)）]?\s*$/;

/**
 * The whole next segment, on an empty line (if invoked) or after an opening bracket. It starts
 * after the segment above or as typed, has the next number, and ends before the segment below or at
 * a tab stop. Above the first part and segment, a part heading is added: not without snippets, as
 * that takes a second line. An ASCII bracket that stands where it should is kept, and the edit
 * begins behind it.
 */
export function newSegmentItems(
  at: CursorLine,
  capabilities: CompletionCapabilities,
  isInvoked: boolean,
): CompletionItem[] {
  const match = beginning.exec(at.before);
  if (match === null || !onlyClosing.test(at.after)) return [];
  const [, bracket = '', typed = ''] = match;
  if (bracket === '' && (!isInvoked || isBelowTimes(at))) return [];
  const { note, position } = at;
  if (isInsideHeader(note, position.line)) return [];
  const { block, start, earliest, write } = at.around;
  const typedStart = readTypedTime(typed) ?? Number.NaN;
  const isTyped = typedStart >= earliest;
  const filterText = isTyped ? typed : filterTextOf(write(start), typed);
  const plan = planSegment(note, block, isTyped ? typedStart : start);
  if (Number.isNaN(plan.length) || filterText === undefined) return [];
  const isFirst = isBeforeAll(note, block);
  if (isFirst && !capabilities.snippets) return [];
  const words = wordsAt(at);
  const text = isFirst
    ? newPartBelow(note, block, words, isTyped ? typedStart : start)
    : {
        template: plannedSegment(note, plan, words),
        below: numbersBelow(note, block, plan.number),
      };
  const detail = isFirst
    ? localised('first part, with a segment')
    : plan.fillsGap
      ? localised('fills the hole of {0}', durationText(plan.length))
      : localised('next segment');
  // Editors that insert at the cursor's word (Neovim's omnifunc) would write the bracket again.
  const keepsBracket =
    !isFirst &&
    at.before.startsWith('(') &&
    !(capabilities.snippets && needsBlankLineAbove(at.above, at.before));
  const { template } = text;
  const own = keepsBracket ? { ...text, template: template.slice(1) } : text;
  const asksForEnd = capabilities.editorCommands && !isFirst && !plan.fillsGap;
  return [
    {
      ...templateItem(at, own, capabilities, keepsBracket ? 1 : 0),
      label: `(${plan.start}-${plan.fillsGap ? plan.end : '…'}) ${plan.number}`,
      detail,
      filterText: keepsBracket ? filterText : bracket && bracket + filterText,
      ...(asksForEnd && { command: triggerSuggest }),
    },
  ];
}

/** Whether a line is one of the blank lines between the times and the title of a header. */
function isInsideHeader(note: Note, line: number): boolean {
  const index = note.blockAtLine(line);
  const block = note.blocks[index];
  const first = note.lines[index] as number;
  return block?.kind === 'segment' && line > first && line < first + block.header.lines - 1;
}
