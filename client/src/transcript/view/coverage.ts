import { partitionPoint } from '../../../../server/src/base/partitionPoint';
import type { TimelineItem } from '../../../../server/src/protocol/timelineProtocol';
import type { TranscriptCues } from '../../../../server/src/protocol/transcriptProtocol';

/** A time in whole seconds stands for all of that second. */
const rest = 999;

/** The cues in the order of their middles, with these middles in milliseconds. */
export interface CueMiddles {
  readonly cues: Int32Array;
  readonly middles: Float64Array;
}

export function middlesOf({ starts, ends }: Pick<TranscriptCues, 'starts' | 'ends'>): CueMiddles {
  const middleOf = (cue: number) => ((starts[cue] as number) + (ends[cue] as number)) / 2;
  const cues = Int32Array.from(starts, (_, cue) => cue);
  cues.sort((left, right) => middleOf(left) - middleOf(right));
  return { cues, middles: Float64Array.from(cues, middleOf) };
}

/**
 * The segment that each cue is written down in, as an index into the items; -1 for none. A segment
 * covers the cues that have their middle in it; of several segments, the one that starts last does.
 * Segments without a readable start and end cover nothing.
 */
export function coverageOf(
  items: readonly TimelineItem[],
  { cues, middles }: CueMiddles,
): Int32Array {
  const covered = new Int32Array(cues.length).fill(-1);
  // From each place the next one that no segment covers yet, so that each is looked at once.
  const next = Int32Array.from({ length: cues.length + 1 }, (_, place) => place);
  const nextFree = (place: number): number => {
    let free = place;
    while (next[free] !== free) free = next[free] as number;
    for (let at = place; at !== free; ) {
      const after = next[at] as number;
      next[at] = free;
      at = after;
    }
    return free;
  };
  for (const { item, start, end } of latestFirst(items)) {
    const last = end % 1000 === 0 ? end + rest : end;
    const first = partitionPoint(middles, (middle) => middle < start);
    for (let place = nextFree(first); place < cues.length; place = nextFree(place)) {
      if ((middles[place] as number) > last) break;
      covered[cues[place] as number] = item;
      next[place] = place + 1;
    }
  }
  return covered;
}

function latestFirst(items: readonly TimelineItem[]) {
  return items
    .flatMap((one, item) => {
      if ('part' in one || one.start === null || one.end === null) return [];
      return [{ item, start: one.start, end: one.end }];
    })
    .sort((left, right) => right.start - left.start || right.item - left.item);
}
