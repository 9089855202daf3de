import { episodeDuration } from '../editing/frontMatter/episodeDuration';
import { segmentName, written } from '../editing/labels';
import { endPlace } from '../editing/timePlace';
import { message } from '../l10n/message';
import type { Chronology } from '../note/sequence/chronology';
import type { SequenceSegment } from '../note/sequence/sequence';
import type { SequenceRule } from './rule';

/**
 * A segment that ends after the episode. Only the one that ends last is reported: a duration that
 * is too short is one fault, however many segments are beyond it. A wrong end in the middle of the
 * note overlaps the next segment or puts it out of order, and is reported there.
 */
export const timeDuration: SequenceRule = {
  code: 'time-duration',
  severity: 'warning',
  scope: 'sequence',
  rationale: message('A player finds nothing to play there'),
  check(note) {
    const duration = episodeDuration(note);
    if (duration === undefined) return [];
    const isBlamed = blamedFromBelow(note.chronology);
    let last: SequenceSegment | undefined;
    let latest = latestEndIn(duration.ms, duration.text);
    for (const segment of note.sequence.segments) {
      if (!(segment.end > latest) || isBlamed.has(segment)) continue;
      last = segment;
      latest = segment.end;
    }
    if (last === undefined) return [];
    const place = endPlace(last);
    return [
      {
        ...place,
        message: message(
          '{0} ends at {1}, after the end of the episode ({2})',
          segmentName(last.block),
          written(last.block, place),
          duration.text,
        ),
        related: [
          { place: { block: 0, ...duration.span }, message: message('The duration is set here') },
        ],
      },
    ];
  },
};

/** The segments with which another one below them overlaps or is out of order. */
function blamedFromBelow({ overlaps, startsBefore }: Chronology): ReadonlySet<SequenceSegment> {
  return new Set([...overlaps, ...startsBefore].map(({ other }) => other));
}

/** The latest possible end: a duration in whole seconds may have lost its fraction. */
function latestEndIn(ms: number, text: string): number {
  return text.includes('.') ? ms : ms + 999;
}
