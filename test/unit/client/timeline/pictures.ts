import type { Picture } from '../../../../client/src/timeline/view/picture';
import { pictureOf } from '../../../../client/src/timeline/view/picture';
import type { Viewport } from '../../../../client/src/timeline/view/viewport';
import { usualStyle } from '../../../../client/src/timeText';
import type {
  TimelineFaults,
  TimelineItem,
  TimelineSegment,
} from '../../../../server/src/protocol/timelineProtocol';

export const noFaults: TimelineFaults = { overlaps: [], holes: [], disorders: [] };

/** A segment with times in seconds; null for one that cannot be read. */
export function segment(
  number: string | null,
  start: number | null,
  end: number | null,
  title = `标题${number}`,
): TimelineSegment {
  const ms = (seconds: number | null) => (seconds === null ? null : seconds * 1000);
  return { number, title, range: `${start}-${end}`, start: ms(start), end: ms(end) };
}

export function picture(
  items: readonly TimelineItem[],
  faults: Partial<TimelineFaults> = {},
  style = usualStyle,
) {
  return pictureOf(items, { ...noFaults, ...faults }, style);
}

/** Two parts; 1.1 and 1.2 share a border, 2.1 starts in the second after, 2.2 after a hole. */
export function twoParts(): Picture {
  return picture(
    [
      { part: '1', title: '开场' },
      segment('1.1', 0, 10),
      segment('1.2', 10, 20),
      { part: '2', title: '正题' },
      segment('2.1', 21, 30),
      segment('2.2', 40, 60),
    ],
    { holes: [[5, 4]] },
  );
}

/** A window in which a second is ten pixels wide when the episode is a minute long. */
export const minute: Viewport = { width: 620, total: 60_000, span: null, from: 0 };
