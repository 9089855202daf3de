import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { type TimeSlot, timeSlotAt } from '../../note/headers/timeSlot';
import { readTypedTime } from '../../note/headers/typedTime';
import { goToNextStop } from '../editorCommands';
import type { CompletionCapabilities, CursorLine } from './cursorLine';
import { filterTextOf } from './partialTime';
import {
  endOffers,
  startOffers,
  type TimeOffer,
  timeMeant,
  typedOffer,
  wantedOffers,
} from './timeOffers';

/**
 * Completions of the times in the brackets of a header: starts before the dash, ends behind it,
 * from the segments around and the cues of the transcript.
 */
export function timeItems(
  at: CursorLine,
  capabilities: CompletionCapabilities,
  isInvoked: boolean,
): CompletionItem[] {
  const token = timeSlotAt(at.before + at.after, at.before.length);
  if (token === undefined) return [];
  const { field, text, startText } = token;
  const { around } = at;
  if (field === 'start') {
    const offers = startOffers(at, timeMeant(text));
    const starts = [...typedOffer(text, around.earliest - 1, around), ...offers];
    return timeItemsOf(at, token, wantedOffers(starts, text, isInvoked), '', capabilities);
  }
  const start = readTypedTime(startText) ?? Number.NaN;
  const offers = endOffers(at, start, timeMeant(text));
  const ends = wantedOffers([...typedOffer(text, start, around), ...offers], text, isInvoked);
  const items = timeItemsOf(at, token, ends, isClosed(at, token) ? '' : ')', capabilities);
  return capabilities.editorCommands
    ? items.map((item) => ({ ...item, command: goToNextStop }))
    : items;
}

/** Whether no bracket is to be added: one follows, or a fix will respell a full-width opening. */
function isClosed({ before, after }: CursorLine, token: TimeSlot): boolean {
  return !/^ {0,3}\(/.test(before) || /^\s*[)）\]】]/.test((before + after).slice(token.to));
}

/** The items of offers that match the text before the cursor. They replace the whole token. */
function timeItemsOf(
  { before, after, position: { line } }: CursorLine,
  { from, to }: TimeSlot,
  offers: readonly TimeOffer[],
  closing: string,
  { labelDetails = false }: CompletionCapabilities,
): CompletionItem[] {
  const typed = (before + after).slice(from, before.length);
  return offers.flatMap(({ time, detail, data, ...offer }) => {
    const filterText = offer.filterText ?? filterTextOf(time, typed);
    if (filterText === undefined) return [];
    return [
      {
        label: time,
        kind: CompletionItemKind.Value,
        ...(data && labelDetails ? { labelDetails: { description: detail } } : { detail }),
        filterText,
        textEdit: {
          range: { start: { line, character: from }, end: { line, character: to } },
          newText: time + closing,
        },
        ...(data && { data }),
      },
    ];
  });
}
