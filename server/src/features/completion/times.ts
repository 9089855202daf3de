import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { readTypedTime } from '../../note/typedTime';
import type { CompletionAbilities, CursorLine } from './completion';
import { goToNextStop } from './editorCommands';
import { surroundings } from './surroundings';
import {
  endOffers,
  startOffers,
  type TimeOffer,
  timeMeant,
  typedOffer,
  wantedOffers,
} from './timeOffers';
import { dashBetweenTimes, filterTextOf, timeCharacters } from './typedTime';

const header = new RegExp(
  `^ {0,3}[(（[【]\\s*(${timeCharacters})(?:(${dashBetweenTimes})(${timeCharacters}))?`,
);

/** Behind the times stand the closing bracket, the stars or nothing; else they are in some text. */
const behindTimes = /^\s*(?:$|[)）\]】](?!\()|\*)/;

/**
 * Times inside the brackets of a header: starts before the dash, ends behind it. Where a transcript
 * is at hand, the borders of its cues are among them.
 */
export function timeItems(
  at: CursorLine,
  abilities: CompletionAbilities,
  wasAsked: boolean,
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
  const { note, position } = at;
  const around = surroundings(note, position.line);
  if (dash !== undefined && cursor >= (endText === '' ? dashEnd : endStart)) {
    if (cursor > all.length) return [];
    const start = readTypedTime(startText) ?? Number.NaN;
    const token =
      endText === '' ? { from: cursor, to: cursor } : { from: endStart, to: all.length };
    const offers = endOffers(at, around, start, timeMeant(endText));
    const ends = [...typedOffer(endText, start, around), ...offers];
    return wantedOffers(ends, endText, wasAsked).map((offer) => ({
      ...timeItem(at, token, offer, isClosed(at, token) ? '' : ')', abilities),
      ...(abilities.editorCommands && { command: goToNextStop }),
    }));
  }
  if (cursor < startStart || cursor > startEnd) return [];
  const token = { from: startStart, to: startEnd };
  const offers = startOffers(at, around, timeMeant(startText));
  const starts = [...typedOffer(startText, around.earliest - 1, around), ...offers];
  return wantedOffers(starts, startText, wasAsked).map((offer) =>
    timeItem(at, token, offer, '', abilities),
  );
}

interface Token {
  readonly from: number;
  readonly to: number;
}

/** A bracket of another width than the ASCII one is left to the fix that respells the header. */
function isClosed({ before, after }: CursorLine, token: Token): boolean {
  return !/^ {0,3}\(/.test(before) || /^\s*[)）\]】]/.test((before + after).slice(token.to));
}

/** The whole token is replaced, on both sides of the cursor. */
function timeItem(
  { before, after, position: { line } }: CursorLine,
  { from, to }: Token,
  { time, detail, filterText, data }: TimeOffer,
  closing: string,
  { labelDetails = false }: CompletionAbilities,
): CompletionItem {
  const typed = (before + after).slice(from, before.length);
  return {
    label: time,
    kind: CompletionItemKind.Value,
    ...(data && labelDetails ? { labelDetails: { description: detail } } : { detail }),
    filterText: filterText ?? filterTextOf(time, typed),
    textEdit: {
      range: { start: { line, character: from }, end: { line, character: to } },
      newText: time + closing,
    },
    ...(data && { data }),
  };
}
