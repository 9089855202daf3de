import { message } from '../../l10n/message';
import type { Note } from '../../note/note';
import type { Outcome, SegmentRun } from '../segments/refactoringResult';
import { timesOfRun, writeTimes } from './changeTimes';
import { readTimeAmount } from './parseTimeOffset';

/**
 * Adds an amount to every time of some segments that can be read. Refused where the amount is none
 * or a time would go below zero.
 *
 * @param amount as an author types it; see `readTimeAmount`
 */
export function shiftTimes(note: Note, run: SegmentRun, amount: string): Outcome {
  const by = readTimeAmount(amount);
  if (by === undefined) {
    return { refusal: message('Write an amount of time such as +5, -1:30 or +1:02:03') };
  }
  const times = timesOfRun(note, run);
  return writeTimes(
    note,
    times.map((time) => ({ ...time, ms: time.field.ms + by })),
  );
}
