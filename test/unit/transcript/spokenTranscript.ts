import { runToEnd } from '../../../server/src/base/steps';
import { type Transcript, transcriptOf } from '../../../server/src/transcript/transcript';

/**
 * A transcript of cues at these times, in milliseconds and by rising starts; each says its number,
 * counted from 1.
 */
export function spokenTranscript(
  times: readonly (readonly [start: number, end: number])[],
): Transcript {
  const cues = times.map(([start, end], at) => ({
    start,
    end,
    speaker: '',
    lines: [{ text: `第${at + 1}句`, words: [] }],
  }));
  return runToEnd(transcriptOf(cues, 'speech'));
}
