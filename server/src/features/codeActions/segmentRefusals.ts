import type { Range } from 'vscode-languageserver';
import { isSound } from '../../editing/isValidHeader';
import { segmentName } from '../../editing/labels';
import { staysOpen } from '../../editing/segmentBounds';
import { type Message, message } from '../../l10n/message';
import type { Note } from '../../note/note';
import { placeBehind } from '../../note/sequence/numbering';
import { segmentBlock } from '../../note/sequence/sequence';
import type { SegmentRefactoring } from '../../protocol/protocol';
import { isSelection, segmentAtLine, segmentsTouched } from './selectedSegments';

/** Says why a change of segments can do nothing at a range where its title is undefined. */
export const segmentRefusals: {
  readonly [Name in SegmentRefactoring]: (note: Note, range: Range) => Message;
} = {
  splitSegment(note, range) {
    if (isSelection(range)) return message('Split works at the cursor; select nothing');
    const segment = segmentAtLine(note, range.start.line);
    if (segment === -1) return outside;
    const { starts, ends } = note.sequence;
    const hasLength = (ends[segment] as number) > (starts[segment] as number);
    if (!hasLength || !isSoundAt(note, segment)) return mendFirst(note, segment);
    return message('Put the cursor between two paragraphs or points of a segment to split it');
  },

  mergeSegment(note, range) {
    const run = segmentsTouched(note, range);
    if (run === undefined) return outside;
    const { parts, count } = note.sequence;
    const { first } = run;
    const isSingle = first === run.last;
    const last = isSingle ? first + 1 : run.last;
    if (last >= count) {
      return message(
        '{0} is the last segment: no other is there to merge it with',
        name(note, first),
      );
    }
    if (parts[first] !== parts[last]) {
      return isSingle
        ? message(
            '{0} is the last segment of its part; only segments of one part can be merged',
            name(note, first),
          )
        : message('Only segments of one part can be merged');
    }
    for (let at = first; at < last; at++) if (!isSoundAt(note, at)) return mendFirst(note, at);
    return mendFirst(note, last);
  },

  insertSegment: (note, { end }) => whyNothingBelow(note, note.blockAtLine(end.line)),

  insertPart(note, { end }) {
    const { sequence, blocks } = note;
    const { part } = placeBehind(sequence, note.blockAtLine(end.line));
    if (part === -1) return message('Put the cursor into a part');
    return whyNothingBelow(note, (sequence.partBlocks[part + 1] ?? blocks.length) - 1);
  },

  moveSegmentUp: (note, range) => whyNotMoved(note, range, 'up'),
  moveSegmentDown: (note, range) => whyNotMoved(note, range, 'down'),
};

const outside = message('Put the cursor into a segment');

function whyNothingBelow(note: Note, block: number): Message {
  const own = note.blocks[block];
  if (own?.kind !== 'part' && own?.kind !== 'segment') {
    return message('Put the cursor below a part heading or into a segment');
  }
  const { above } = placeBehind(note.sequence, block);
  if (own.kind === 'segment' && staysOpen(own)) return closeFirst(note, above);
  return message('Nobody knows when {0} ends; put its times right first', name(note, above));
}

function whyNotMoved(note: Note, range: Range, direction: 'up' | 'down'): Message {
  const run = segmentsTouched(note, range);
  if (run === undefined) return outside;
  const { first, last } = run;
  const { parts, count } = note.sequence;
  if (parts[first] !== parts[last])
    return message('Only segments of one part can be moved together');
  const neighbour = direction === 'up' ? first - 1 : last + 1;
  if (neighbour < 0) return message('There is no segment above {0}', name(note, first));
  if (neighbour >= count) return message('There is no segment below {0}', name(note, last));
  const lowest = Math.max(last, neighbour);
  if (staysOpen(segmentBlock(note.blocks, note.sequence, lowest))) return closeFirst(note, lowest);
  if (first !== last) return message('Only one segment at a time can move into another part');
  return message('The part that {0} would move into has no segments yet', name(note, first));
}

function closeFirst(note: Note, segment: number): Message {
  return message(
    '{0} leaves code, HTML or a shortcode open, which would take in what follows; close it first',
    name(note, segment),
  );
}

function mendFirst(note: Note, segment: number): Message {
  return message('The header of {0} has a fault; put it right first', name(note, segment));
}

function isSoundAt({ blocks, sequence }: Note, segment: number): boolean {
  return isSound(segmentBlock(blocks, sequence, segment));
}

function name({ blocks, sequence }: Note, segment: number): string {
  return segmentName(segmentBlock(blocks, sequence, segment));
}
