import { shortened } from '../../base/shortened';
import { type Message, message } from '../../l10n/message';
import { readTypedTime } from '../../note/headers/typedTime';

/** Which cues are wanted. */
export interface CueWindow {
  /** Milliseconds: cues that end after `from` and start before `to`. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** The number of a cue, counted from 1: none before it. */
  readonly firstCue: number | undefined;
}

/** A window as a model names it, whatever that is: times as authors type them, such as `12:30`. */
export function cueWindow(given: {
  readonly from?: unknown;
  readonly to?: unknown;
  readonly firstCue?: unknown;
}): CueWindow | { readonly refusal: Message } {
  for (const name of ['from', 'to'] as const) {
    if (given[name] === undefined || timeOf(given[name]) !== undefined) continue;
    return {
      refusal: message(
        '"{0}" is no time for {1}: write minutes and seconds, such as 12:30',
        shown(given[name]),
        name,
      ),
    };
  }
  const { from, to, firstCue } = given;
  if (firstCue !== undefined && !isCueNumber(firstCue)) {
    return {
      refusal: message('firstCue is the number of a cue, from 1, not {0}', shown(firstCue)),
    };
  }
  return { from: timeOf(from), to: timeOf(to), firstCue };
}

function timeOf(given: unknown): number | undefined {
  return typeof given === 'string' ? readTypedTime(given) : undefined;
}

function isCueNumber(given: unknown): given is number {
  return Number.isSafeInteger(given) && Number(given) >= 1;
}

function shown(given: unknown): string {
  return shortened(typeof given === 'string' ? given : JSON.stringify(given));
}
