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

/** A window as a model names it: times as authors type them, such as `12:30`. */
export function cueWindow({
  from,
  to,
  firstCue,
}: {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly firstCue?: number | undefined;
}): CueWindow | { readonly refusal: Message } {
  const times = { from: timeOf(from), to: timeOf(to) };
  for (const [name, given] of Object.entries({ from, to })) {
    if (given === undefined || times[name as 'from' | 'to'] !== undefined) continue;
    return {
      refusal: message(
        '"{0}" is no time for {1}: write minutes and seconds, such as 12:30',
        given,
        name,
      ),
    };
  }
  return { ...times, firstCue };
}

function timeOf(given: string | undefined): number | undefined {
  return given === undefined ? undefined : readTypedTime(given);
}
