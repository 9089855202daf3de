import { localised } from '../../l10n/localised';
import { maxContiguousGap } from '../../note/headers/time';
import { readTypedTime } from '../../note/headers/typedTime';
import type { CursorLine } from './cursorLine';
import type { Surroundings } from './neighbouringTimes';
import { hasColons, isWholeTime, withColons } from './partialTime';
import { type CueTime, cueEnds, cueStarts } from './transcriptTimes';

/** Lengths of segments for which an end is offered, in milliseconds. */
const usualLengths = [5_000, 10_000, 30_000, 60_000];

/** A time to be offered, formatted. */
export interface TimeOffer {
  readonly time: string;
  /** The reason for the offer, or the words of a cue. */
  readonly detail: string;
  /** Overrides the result of `filterTextOf`. */
  readonly filterText?: string;
  /** The note and cue from which `textAroundCue` gives the documentation on resolve. */
  readonly data?: { readonly uri: string; readonly cue: number };
}

/**
 * An offer of the time that was typed without colons; empty if it has colons or is not later than
 * another time.
 *
 * @param behind the other time in milliseconds; NaN for none
 */
export function typedOffer(typed: string, behind: number, { write }: Surroundings): TimeOffer[] {
  const time = readTypedTime(typed) ?? Number.NaN;
  const isBehind = time > behind || (time >= 0 && Number.isNaN(behind));
  if (hasColons(typed) || !isBehind) return [];
  return [{ time: write(time), detail: localised('as typed'), filterText: typed }];
}

/**
 * The offers to show, without duplicates and without the typed time itself, whose item would take
 * the next Tab. After a complete time only times that continue it by a colon (`01:02` may become
 * `01:02:03`); if invoked there, all of them, as replacements.
 */
export function wantedOffers(
  offers: readonly TimeOffer[],
  typed: string,
  isInvoked: boolean,
): TimeOffer[] {
  const seen = new Set([typed]);
  const others = offers.filter(({ time }) => !seen.has(time) && seen.add(time));
  if (!isWholeTime(typed)) return others;
  return isInvoked
    ? others.map((offer) => ({ ...offer, filterText: typed }))
    : others.filter(({ time }) => time.startsWith(`${withColons(typed)}:`));
}

/**
 * The starts to offer: after the segment above, and at cues near the typed time.
 *
 * @param typed the incomplete time as read by `timeMeant`, in milliseconds; NaN for none
 */
export function startOffers({ noteTranscript, around }: CursorLine, typed: number): TimeOffer[] {
  const { start, place, endLimit, isExact, write } = around;
  const detail =
    place.above === undefined
      ? localised('start of the episode')
      : localised('after the segment above');
  const offers: TimeOffer[] = Number.isNaN(start) ? [] : [{ time: write(start), detail }];
  const near = Number.isNaN(typed) ? start : typed;
  if (noteTranscript === undefined || Number.isNaN(near)) return offers;
  const earliest = Number.isNaN(typed) ? start - maxContiguousGap : 0;
  const cues = cueStarts(noteTranscript.transcript, near, earliest, isExact);
  return withCues(
    offers,
    cues.filter(({ time }) => !(time >= endLimit)),
    noteTranscript.uri,
    write,
  );
}

/**
 * The ends to offer: before the segment below, and at cues or, without these, after usual lengths.
 *
 * @param start start of the segment in milliseconds; NaN where unknown
 * @param typed the incomplete time as read by `timeMeant`, in milliseconds; NaN for none
 */
export function endOffers(
  { noteTranscript, around: { endLimit, isExact, write } }: CursorLine,
  start: number,
  typed: number,
): TimeOffer[] {
  const offers: TimeOffer[] = [];
  const isLimited = endLimit > start || (Number.isNaN(start) && endLimit >= 0);
  if (isLimited) {
    offers.push({ time: write(endLimit), detail: localised('before the segment below') });
  }
  if (noteTranscript !== undefined && !Number.isNaN(start)) {
    const latest = isLimited ? endLimit : Number.POSITIVE_INFINITY;
    const from = Number.isNaN(typed) ? start : Math.max(start, typed - 30_000);
    const cues = cueEnds(noteTranscript.transcript, from, latest, isExact);
    if (cues.length > 0) return withCues(offers, cues, noteTranscript.uri, write);
  }
  for (const length of usualLengths) {
    const end = start + length;
    if (Number.isNaN(end) || (isLimited && end >= endLimit)) continue;
    offers.push({ time: write(end), detail: `+${length / 1000} s` });
  }
  return offers;
}

/** Adds offers of cue times that are not among the offers yet; the first cue of a time wins. */
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

/** An incomplete time, filled with zeros, in milliseconds: `05:` is 05:00. NaN if unreadable. */
export function timeMeant(typed: string): number {
  const plain = withColons(typed);
  const whole = /:\d?$/.test(plain) ? plain.padEnd(plain.lastIndexOf(':') + 3, '0') : plain;
  return readTypedTime(typed) ?? readTypedTime(whole) ?? Number.NaN;
}
