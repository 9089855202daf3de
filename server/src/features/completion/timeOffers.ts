import { localised } from '../../l10n/localised';
import { maxContiguousGap } from '../../note/headers/time';
import { readTypedTime } from '../../note/headers/typedTime';
import type { CursorLine } from './cursorLine';
import type { Surroundings } from './neighbouringTimes';
import { hasColons, isWholeTime, withColons } from './partialTime';
import { type CueTime, cueEnds, cueStarts } from './transcriptTimes';

/** How long segments often are: what an end is offered at, after the start. Milliseconds. */
const usualLengths = [5_000, 10_000, 30_000, 60_000];

/** A time as it is offered. */
export interface TimeOffer {
  readonly time: string;
  /** Why it is offered; of a cue, what is said there. */
  readonly detail: string;
  /** By which an editor finds it, where that is not what it has in common with what is typed. */
  readonly filterText?: string;
  /** By which more of what is said is found once it is looked at. */
  readonly data?: { readonly uri: string; readonly cue: number };
}

/** A time that is typed without its colons, if it lies behind another. Milliseconds; NaN for none. */
export function typedOffer(typed: string, behind: number, { write }: Surroundings): TimeOffer[] {
  const time = readTypedTime(typed) ?? Number.NaN;
  const isBehind = time > behind || (time >= 0 && Number.isNaN(behind));
  if (hasColons(typed) || !isBehind) return [];
  return [{ time: write(time), detail: localised('as typed'), filterText: typed }];
}

/**
 * What of the offers to show. One that equals what is typed would take a Tab that is meant to go
 * on, and so would whatever else begins with a time that is typed in full, but for minutes that may
 * turn out to be hours. An author who asks behind such a time wants another instead of it.
 */
export function wantedOffers(
  offers: readonly TimeOffer[],
  typed: string,
  wasAsked: boolean,
): TimeOffer[] {
  const seen = new Set([typed]);
  const others = offers.filter(({ time }) => !seen.has(time) && seen.add(time));
  if (!isWholeTime(typed)) return others;
  return wasAsked
    ? others.map((offer) => ({ ...offer, filterText: typed }))
    : others.filter(({ time }) => time.startsWith(`${withColons(typed)}:`));
}

/** @param typed the time that is typed, as far as it is there */
export function startOffers({ said, around }: CursorLine, typed: number): TimeOffer[] {
  const { start, place, endLimit, isExact, write } = around;
  const detail =
    place.above === undefined
      ? localised('start of the episode')
      : localised('after the segment above');
  const offers: TimeOffer[] = Number.isNaN(start) ? [] : [{ time: write(start), detail }];
  const near = Number.isNaN(typed) ? start : typed;
  if (said === undefined || Number.isNaN(near)) return offers;
  const earliest = Number.isNaN(typed) ? start - maxContiguousGap : 0;
  const cues = cueStarts(said.transcript, near, earliest, isExact);
  return withCues(
    offers,
    cues.filter(({ time }) => !(time >= endLimit)),
    said.uri,
    write,
  );
}

/**
 * @param start of the segment, in milliseconds; NaN where nobody knows
 * @param typed as for a start
 */
export function endOffers(
  { said, around: { endLimit, isExact, write } }: CursorLine,
  start: number,
  typed: number,
): TimeOffer[] {
  const offers: TimeOffer[] = [];
  const isLimited = endLimit > start || (Number.isNaN(start) && endLimit >= 0);
  if (isLimited) {
    offers.push({ time: write(endLimit), detail: localised('before the segment below') });
  }
  if (said !== undefined && !Number.isNaN(start)) {
    const latest = isLimited ? endLimit : Number.POSITIVE_INFINITY;
    const from = Number.isNaN(typed) ? start : Math.max(start, typed - 30_000);
    const cues = cueEnds(said.transcript, from, latest, isExact);
    if (cues.length > 0) return withCues(offers, cues, said.uri, write);
  }
  for (const length of usualLengths) {
    const end = start + length;
    if (Number.isNaN(end) || (isLimited && end >= endLimit)) continue;
    offers.push({ time: write(end), detail: `+${length / 1000} s` });
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
export function timeMeant(typed: string): number {
  const plain = withColons(typed);
  const whole = /:\d?$/.test(plain) ? plain.padEnd(plain.lastIndexOf(':') + 3, '0') : plain;
  return readTypedTime(typed) ?? readTypedTime(whole) ?? Number.NaN;
}
