import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { furthestContiguous } from '../../note/borderStyle';
import { readTime } from '../../note/time';
import { localised } from '../localised';
import type { CompletionAbilities, CursorLine } from './completion';
import { type CueTime, cueEnds, cueStarts } from './cueTimes';
import { surroundings } from './surroundings';
import { dashBetweenTimes, filterTextOf, timeCharacters } from './typedTime';

/** How long segments often are: what an end is offered at, after the start. Milliseconds. */
const usualLengths = [5_000, 10_000, 30_000, 60_000];

/** A time as it is offered. */
interface TimeOffer {
  readonly time: string;
  /** Why it is offered; of a cue, what is said there. */
  readonly detail: string;
  /** By which more of what is said is found once it is looked at. */
  readonly data?: { readonly uri: string; readonly cue: number };
}

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
  { labelDetails = false }: CompletionAbilities,
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
  if (dash !== undefined && cursor >= (endText === '' ? dashEnd : endStart)) {
    if (cursor > all.length) return [];
    const start = readTime(line, startStart)?.ms ?? Number.NaN;
    const token =
      endText === '' ? { from: cursor, to: cursor } : { from: endStart, to: all.length };
    const closing = isClosed(at, token) ? '' : ')';
    return endOffers(at, start, timeMeant(endText)).map((offer) =>
      timeItem(at, token, offer, closing, labelDetails),
    );
  }
  if (cursor < startStart || cursor > startEnd) return [];
  const token = { from: startStart, to: startEnd };
  return startOffers(at, timeMeant(startText)).map((offer) =>
    timeItem(at, token, offer, '', labelDetails),
  );
}

interface Token {
  readonly from: number;
  readonly to: number;
}

/** @param typed the time that is typed, as far as it is there */
function startOffers(at: CursorLine, typed: number): TimeOffer[] {
  const { start, above, endLimit, isExact, write } = surroundings(at.note, at.position.line);
  const detail =
    above === -1 ? localised('start of the episode') : localised('after the segment above');
  const offers: TimeOffer[] = Number.isNaN(start) ? [] : [{ time: write(start), detail }];
  const around = Number.isNaN(typed) ? start : typed;
  if (at.said === undefined || Number.isNaN(around)) return offers;
  const earliest = Number.isNaN(typed) ? start - furthestContiguous : 0;
  const cues = cueStarts(at.said.transcript, around, earliest, isExact);
  return withCues(
    offers,
    cues.filter(({ time }) => !(time >= endLimit)),
    at.said.uri,
    write,
  );
}

/** @param typed as for a start */
function endOffers(at: CursorLine, start: number, typed: number): TimeOffer[] {
  const { endLimit, isExact, write } = surroundings(at.note, at.position.line);
  const offers: TimeOffer[] = [];
  const isLimited = endLimit > start || (Number.isNaN(start) && endLimit >= 0);
  if (isLimited) {
    offers.push({ time: write(endLimit), detail: localised('before the segment below') });
  }
  if (at.said !== undefined && !Number.isNaN(start)) {
    const latest = isLimited ? endLimit : Number.POSITIVE_INFINITY;
    const from = Number.isNaN(typed) ? start : Math.max(start, typed - 30_000);
    const cues = cueEnds(at.said.transcript, from, latest, isExact);
    if (cues.length > 0) return withCues(offers, cues, at.said.uri, write);
  }
  for (const length of usualLengths) {
    const end = start + length;
    if (Number.isNaN(end) || (isLimited && end >= endLimit)) continue;
    offers.push({ time: write(end), detail: localised('+{0} s', length / 1000) });
  }
  return offers;
}

/** Adds the borders of cues at other times; where two cues have one, the first is offered. */
function withCues(
  offers: readonly TimeOffer[],
  cues: readonly CueTime[],
  uri: string,
  write: (ms: number) => string,
): TimeOffer[] {
  const all = [...offers];
  for (const { time: ms, words, cue } of cues) {
    const time = write(ms);
    if (all.some((offer) => offer.time === time)) continue;
    all.push({ time, detail: words, data: { uri, cue } });
  }
  return all;
}

/** The time that is meant by what is typed of it: `05:` is 05:00. NaN where none is. */
function timeMeant(typed: string): number {
  const plain = typed.replace(/[：∶．.]/g, ':');
  const whole = /:\d?$/.test(plain) ? plain.padEnd(plain.lastIndexOf(':') + 3, '0') : plain;
  const time = readTime(whole, 0);
  return time?.end === whole.length ? time.ms : Number.NaN;
}

/** A bracket of another width than the ASCII one is left to the fix that respells the header. */
function isClosed({ before, after }: CursorLine, token: Token): boolean {
  return !/^ {0,3}\(/.test(before) || /^\s*[)）\]】]/.test((before + after).slice(token.to));
}

/** The whole token is replaced, on both sides of the cursor. */
function timeItem(
  { before, after, position: { line } }: CursorLine,
  { from, to }: Token,
  { time, detail, data }: TimeOffer,
  closing: string,
  labelDetails: boolean,
): CompletionItem {
  const typed = (before + after).slice(from, before.length);
  return {
    label: time,
    kind: CompletionItemKind.Value,
    ...(data && labelDetails ? { labelDetails: { description: detail } } : { detail }),
    filterText: filterTextOf(time, typed),
    textEdit: {
      range: { start: { line, character: from }, end: { line, character: to } },
      newText: time + closing,
    },
    ...(data && { data }),
  };
}
