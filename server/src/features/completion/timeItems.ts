import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { readTypedTime } from '../../note/headers/typedTime';
import { goToNextStop } from '../editorCommands';
import type { CompletionCapabilities, CursorLine } from './cursorLine';
import { dashBetweenTimes, filterTextOf, timeCharacters } from './partialTime';
import {
  endOffers,
  startOffers,
  type TimeOffer,
  timeMeant,
  typedOffer,
  wantedOffers,
} from './timeOffers';

const header = new RegExp(
  `^ {0,3}[(（[【]\\s*(${timeCharacters})(?:(${dashBetweenTimes})(${timeCharacters}))?`,
);

/** The rest of the line after the times: a closing bracket, stars or nothing; else it is text. */
const behindTimes = /^\s*(?:$|[)）\]】](?!\()|\*)/;

/**
 * Completions of the times in the brackets of a header: starts before the dash, ends behind it,
 * from the segments around and the cues of the transcript.
 */
export function timeItems(
  at: CursorLine,
  capabilities: CompletionCapabilities,
  isInvoked: boolean,
): CompletionItem[] {
  const line = at.before + at.after;
  const match = header.exec(line);
  if (match === null) return [];
  const [all, startText = '', dash, endText = ''] = match;
  if (!behindTimes.test(line.slice(all.length))) return [];
  const cursor = at.before.length;
  const endStart = all.length - endText.length;
  const startEnd = dash === undefined ? all.length : endStart - dash.length;
  const startStart = startEnd - startText.length;
  const dashEnd = startEnd + (dash?.trimEnd().length ?? 0);
  const { around } = at;
  if (dash !== undefined && cursor >= (endText === '' ? dashEnd : endStart)) {
    if (cursor > all.length) return [];
    const start = readTypedTime(startText) ?? Number.NaN;
    const token =
      endText === '' ? { from: cursor, to: cursor } : { from: endStart, to: all.length };
    const offers = endOffers(at, start, timeMeant(endText));
    const ends = [...typedOffer(endText, start, around), ...offers];
    const closing = isClosed(at, token) ? '' : ')';
    const items = timeItemsOf(
      at,
      token,
      wantedOffers(ends, endText, isInvoked),
      closing,
      capabilities,
    );
    return capabilities.editorCommands
      ? items.map((item) => ({ ...item, command: goToNextStop }))
      : items;
  }
  if (cursor < startStart || cursor > startEnd) return [];
  const token = { from: startStart, to: startEnd };
  const offers = startOffers(at, timeMeant(startText));
  const starts = [...typedOffer(startText, around.earliest - 1, around), ...offers];
  return timeItemsOf(at, token, wantedOffers(starts, startText, isInvoked), '', capabilities);
}

interface Token {
  readonly from: number;
  readonly to: number;
}

/** Whether no bracket is to be added: one follows, or a fix will respell a full-width opening. */
function isClosed({ before, after }: CursorLine, token: Token): boolean {
  return !/^ {0,3}\(/.test(before) || /^\s*[)）\]】]/.test((before + after).slice(token.to));
}

/** The items of offers that match the text before the cursor. They replace the whole token. */
function timeItemsOf(
  { before, after, position: { line } }: CursorLine,
  { from, to }: Token,
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
