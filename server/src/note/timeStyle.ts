import type { Block } from './block';
import type { Note } from './note';
import type { TimeField, TimeStyle } from './time';

const hour = 3_600_000;

/**
 * How a note writes its times: the majority decides each trait; on a tie the nearest time above
 * does; without one, `00:19`, `19:00` and `1:02:03` (format.md, "Grammar").
 *
 * @param block the index of the block that asks
 */
export function timeStyle(note: Note, block: number): TimeStyle {
  const paddedMinutes = new Vote(true);
  const hoursField = new Vote(true);
  const hoursAlways = new Vote(false);
  const paddedHours = new Vote(false);
  for (let index = 0; index < note.blocks.length; index++) {
    for (const time of timesOf(note.blocks[index] as Block)) {
      const above = index < block;
      if (time.ms >= hour) hoursField.cast(time.hasHours, above);
      else hoursAlways.cast(time.hasHours, above);
      if (time.hasHours) paddedHours.cast(time.leadingDigits > 1, above);
      else if (time.leadingDigits <= 2) paddedMinutes.cast(time.leadingDigits > 1, above);
    }
  }
  return {
    paddedMinutes: paddedMinutes.outcome,
    hoursField: hoursField.outcome,
    hoursAlways: hoursAlways.outcome,
    paddedHours: paddedHours.outcome,
  };
}

function timesOf(block: Block): readonly TimeField[] {
  if (block.kind !== 'segment') return [];
  const { start, end } = block.header.times;
  return [start, end].filter((time) => time?.valid === true) as TimeField[];
}

class Vote {
  #balance = 0;
  #nearest: boolean;

  constructor(otherwise: boolean) {
    this.#nearest = otherwise;
  }

  cast(vote: boolean, above: boolean): void {
    this.#balance += vote ? 1 : -1;
    if (above) this.#nearest = vote;
  }

  get outcome(): boolean {
    return this.#balance === 0 ? this.#nearest : this.#balance > 0;
  }
}
