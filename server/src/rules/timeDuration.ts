import { episodeDuration } from '../editing/frontMatter/episodeDuration';
import { segmentName, written } from '../editing/labels';
import { message } from '../l10n/message';
import type { Timeline } from '../note/sequence/overlaps';
import { endField, segmentBlock } from '../note/sequence/sequence';
import type { SequenceRule } from './rule';

/**
 * A segment that ends after the episode. Only the one that ends last is told: a duration that is
 * too short is one fault, however many segments lie behind it. An end that is off the mark in the
 * midst of the note overlaps what comes next or puts it out of order, and is told there.
 */
export const timeDuration: SequenceRule = {
  code: 'time-duration',
  severity: 'warning',
  scope: 'sequence',
  rationale: message('A player finds nothing to play there'),
  find(note) {
    const duration = episodeDuration(note);
    if (duration === undefined) return [];
    const { ends, count } = note.sequence;
    const isBlamed = blamedFromBelow(note.timeline);
    let last = -1;
    let latest = latestEndIn(duration.ms, duration.text);
    for (let at = 0; at < count; at++) {
      if (!((ends[at] as number) > latest) || isBlamed.has(at)) continue;
      last = at;
      latest = ends[at] as number;
    }
    return last === -1 ? [] : [{ at: last, other: -1 }];
  },
  describe(note, { at }) {
    const block = segmentBlock(note.blocks, note.sequence, at);
    const { start, end } = endField(note.blocks, note.sequence, at) ?? block.header.line;
    const duration = episodeDuration(note);
    return {
      block: note.sequence.blocks[at] as number,
      start,
      end,
      message: message(
        '{0} ends at {1}, after the end of the episode ({2})',
        segmentName(block),
        written(block, { start, end }),
        duration?.text ?? '',
      ),
      related:
        duration === undefined
          ? []
          : [
              {
                place: { block: 0, ...duration.span },
                message: message('The duration is set here'),
              },
            ],
    };
  },
};

/** The segments whose times another one below them overlaps or comes before. */
function blamedFromBelow({ overlaps, startsBefore }: Timeline): ReadonlySet<number> {
  return new Set([...overlaps, ...startsBefore].map(({ other }) => other));
}

/** A duration in whole seconds has lost its fraction; up to the next second may be the end. */
function latestEndIn(ms: number, text: string): number {
  return text.includes('.') ? ms : ms + 999;
}
