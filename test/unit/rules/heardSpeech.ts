import { heardIn, part } from './ruleText';

export type Cue = readonly [start: number, end: number, text?: string];

/** Captions from times in seconds: `[0, 12.5, '甲']`. */
function srt(...cues: readonly Cue[]): string {
  const stamp = (seconds: number) =>
    new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23).replace('.', ',');
  return cues
    .map(([start, end, text = `第${start}`]) => `${stamp(start)} --> ${stamp(end)}\n${text}\n`)
    .join('\n');
}

export const heard = (...cues: readonly Cue[]) => heardIn(srt(...cues));
/** Somebody speaks without a pause. */
export const speech = heard([0, 10], [10, 20.4], [20.4, 30], [30, 41]);

export const shared = (at: string) =>
  part('(00:00-00:10) ***1.1: 一***', `(00:10-${at}) ***1.2: 二***`, `(${at}-00:41) ***1.3: 三***`);
