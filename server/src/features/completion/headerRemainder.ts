import type { CompletionItem } from 'vscode-languageserver';
import { isBeforeAll } from '../../editing/segments/newPartBelow';
import { numbersBelow, planSegment } from '../../editing/segments/newSegmentBelow';
import { localised } from '../../l10n/localised';
import { properTime } from '../../note/headers/slippedTime';
import { dashBetweenTimes, timeCharacters } from '../../note/headers/timeSlot';
import { readTypedTime } from '../../note/headers/typedTime';
import { headerForms } from '../../note/sequence/headerForms';
import { newSegment } from '../../note/templates/segmentTemplate';
import { fixed, open } from '../../note/templates/template';
import type { CompletionCapabilities, CursorLine } from './cursorLine';
import type { Surroundings } from './neighbouringTimes';
import { hasColons } from './partialTime';
import { templateItem, wordsAt } from './templateItem';

const typedTimes = new RegExp(
  `^ {0,3}\\((${timeCharacters})${dashBetweenTimes}(${timeCharacters})(\\)\\s*)?$`,
);

/**
 * The missing rest of a header after its times: after the dash the end, number, title and a first
 * list item; after the closing bracket, if invoked, all of these but the end. None without snippet
 * support, where other text follows, or above the first part and segment.
 */
export function headerRemainderItems(
  at: CursorLine,
  capabilities: CompletionCapabilities,
  isInvoked: boolean,
): CompletionItem[] {
  const match = typedTimes.exec(at.before);
  if (match === null || !capabilities.snippets) return [];
  const [, startTyped = '', endTyped = '', bracket] = match;
  const isClosed = bracket !== undefined;
  const isLast = isClosed ? isInvoked && at.after.trim() === '' : /^\)?\s*$/.test(at.after);
  const { note, around } = at;
  const hasTitleBelow = /^ {0,3}\*\*/.test(at.below);
  if (!isLast || hasTitleBelow || isBeforeAll(note, around.block)) return [];
  const start = spelled(startTyped, around);
  // Correcting the start would need an edit from there, which an editor sorts before all times.
  if (!isClosed && start !== startTyped) return [];
  const plan = planSegment(note, around.block, readTypedTime(startTyped) ?? around.start);
  const end = endTyped === '' ? plan.end : spelled(endTyped, around);
  const { title, point } = wordsAt(at);
  const header = {
    start: fixed(start),
    end: isClosed ? fixed(end) : open(end),
    number: plan.number,
    title,
  };
  const whole = newSegment(header, point, { ...headerForms(note), lineEnd: note.lineEnd });
  const text = {
    template: isClosed ? whole : whole.slice(whole.indexOf(header.end)),
    below: numbersBelow(note, around.block, plan.number),
  };
  const from = isClosed ? 0 : at.before.length - endTyped.length;
  return [
    {
      ...templateItem(at, text, capabilities, from),
      label: `${isClosed ? '' : '…) '}***${plan.number}: …***`,
      detail: localised('rest of the header'),
      filterText: isClosed ? at.before.trimStart() : endTyped || `***${plan.number}`,
    },
  ];
}

/** A typed time with plain colons, which are added where it has none; unreadable text unchanged. */
function spelled(typed: string, { write }: Surroundings): string {
  if (hasColons(typed)) return properTime(typed) ?? typed;
  const ms = readTypedTime(typed);
  return ms === undefined ? typed : write(ms);
}
