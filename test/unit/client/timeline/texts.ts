import type { DurationTexts } from '../../../../client/src/timeText';

/** How lengths are written in English. */
export const durations: DurationTexts = ['{0}s', '{0}m {1}s', '{0}h {1}m {2}s'];

/** The sentences of the page in English, as the extension tells them. */
export const texts = {
  list: 'Segments of the episode',
  keys: 'Arrow keys choose a segment.',
  range: '{0}, {1} to {2}, {3}',
  partlyUnknown: '{0}, {1}, not all times can be read',
  overlaps: 'overlaps {0}',
  startsLate: 'starts {0} after {1} ends',
  startsAt: 'the first {0} are not covered',
  outOfOrder: 'starts before {0} above it',
  noNote: 'Open a note to see its episode here.',
  noSegments: 'This note has no segments yet.',
  stopped: 'Episode Notes is not running.',
  restart: 'Restart',
  durations,
};
