import type { CompletionItem } from 'vscode-languageserver';
import { isBeforeAll } from '../../editing/segments/newPartBelow';
import { numbersBelow, planSegment } from '../../editing/segments/newSegmentBelow';
import { localised } from '../../l10n/localised';
import { properTime } from '../../note/headers/slippedTime';
import { readTypedTime } from '../../note/headers/typedTime';
import { headerForms } from '../../note/sequence/headerForms';
import { newSegment } from '../../note/templates/segmentTemplate';
import { fixed, open } from '../../note/templates/template';
import type { CompletionCapabilities, CursorLine } from './cursorLine';
import type { Surroundings } from './neighbouringTimes';
import { dashBetweenTimes, hasColons, timeCharacters } from './partialTime';
import { templateItem, wordsAt } from './templateItem';

const typedTimes = new RegExp(
  `^ {0,3}\\((${timeCharacters})${dashBetweenTimes}(${timeCharacters})(\\)\\s*)?$`,
);

/**
 * What is still missing of a header whose times an author is typing: behind the dash the end,
 * number, title and a first point; behind the bracket, when asked for, all but the end.
 */
export function headerRestItems(
  at: CursorLine,
  capabilities: CompletionCapabilities,
  wasAsked: boolean,
): CompletionItem[] {
  const match = typedTimes.exec(at.before);
  if (match === null || !capabilities.snippets) return [];
  const [, startTyped = '', endTyped = '', bracket] = match;
  const isClosed = bracket !== undefined;
  const isLast = isClosed ? wasAsked && at.after.trim() === '' : /^\)?\s*$/.test(at.after);
  const { note, around } = at;
  const hasTitleBelow = /^ {0,3}\*\*/.test(at.below);
  if (!isLast || hasTitleBelow || isBeforeAll(note, around.block)) return [];
  const start = spelled(startTyped, around);
  // With an edit that begins as far in front as that, it would come before all times in the list.
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

/** A time as it is typed, with plain colons, also where it has none. */
function spelled(typed: string, { write }: Surroundings): string {
  if (hasColons(typed)) return properTime(typed) ?? typed;
  const ms = readTypedTime(typed);
  return ms === undefined ? typed : write(ms);
}
