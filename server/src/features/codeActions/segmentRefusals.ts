import type { Range } from 'vscode-languageserver';
import { isValidHeader } from '../../editing/isValidHeader';
import { segmentName } from '../../editing/labels';
import { staysOpen } from '../../editing/segmentBounds';
import { segmentsOfRun } from '../../editing/segments/refactoringResult';
import { type Message, message } from '../../l10n/message';
import type { Note } from '../../note/note';
import { placeBehind } from '../../note/sequence/numbering';
import { blockBehindPart } from '../../note/sequence/partBounds';
import type { SequenceSegment } from '../../note/sequence/sequence';
import type { SegmentRefactoring } from '../../protocol/protocol';
import { isSelection, segmentAtLine, segmentsTouched } from './selectedSegments';

/** Messages why a refactoring of segments is not possible at a range. */
export const segmentRefusals: {
  readonly [Name in SegmentRefactoring]: (note: Note, range: Range) => Message;
} = {
  splitSegment(note, range) {
    if (isSelection(range)) return message('Split works at the cursor; select nothing');
    const segment = segmentAtLine(note, range.start.line);
    if (segment === undefined) return outside;
    const hasLength = segment.end > segment.start;
    if (!hasLength || !isValidHeader(segment.block)) return fixHeaderFirst(segment);
    return message('Put the cursor between two paragraphs or points of a segment to split it');
  },

  mergeSegment(note, range) {
    const run = segmentsTouched(note, range);
    if (run === undefined) return outside;
    const { first } = run;
    const isSingle = first === run.last;
    const last = isSingle ? first.below : run.last;
    if (last === undefined) {
      return message('{0} is the last segment: no other is there to merge it with', name(first));
    }
    if (first.part !== last.part) {
      return isSingle
        ? message(
            '{0} is the last segment of its part; only segments of one part can be merged',
            name(first),
          )
        : message('Only segments of one part can be merged');
    }
    const unsound = segmentsOfRun(note, { first, last }).find(({ block }) => !isValidHeader(block));
    return fixHeaderFirst(unsound ?? last);
  },

  insertSegment: (note, { end }) => insertRefusal(note, note.blockAtLine(end.line)),

  insertPart(note, { end }) {
    const { part } = placeBehind(note.sequence, note.blockAtLine(end.line));
    if (part === undefined) return message('Put the cursor into a part');
    return insertRefusal(note, blockBehindPart(note, part) - 1);
  },

  moveSegmentUp: (note, range) => moveRefusal(note, range, 'up'),
  moveSegmentDown: (note, range) => moveRefusal(note, range, 'down'),
};

const outside = message('Put the cursor into a segment');

function insertRefusal(note: Note, block: number): Message {
  const own = note.blocks[block];
  const { above } = placeBehind(note.sequence, block);
  if (above === undefined || (own?.kind !== 'part' && own?.kind !== 'segment')) {
    return message('Put the cursor below a part heading or into a segment');
  }
  if (own.kind === 'segment' && staysOpen(own)) return closeBlockFirst(above);
  return message('Nobody knows when {0} ends; put its times right first', name(above));
}

function moveRefusal(note: Note, range: Range, direction: 'up' | 'down'): Message {
  const run = segmentsTouched(note, range);
  if (run === undefined) return outside;
  const { first, last } = run;
  if (first.part !== last.part) return message('Only segments of one part can be moved together');
  if (direction === 'up' && first.above === undefined) {
    return message('There is no segment above {0}', name(first));
  }
  const lowest = direction === 'up' ? last : last.below;
  if (lowest === undefined) return message('There is no segment below {0}', name(last));
  if (staysOpen(lowest.block)) return closeBlockFirst(lowest);
  if (first !== last) return message('Only one segment at a time can move into another part');
  return message('The part that {0} would move into has no segments yet', name(first));
}

function closeBlockFirst(segment: SequenceSegment): Message {
  return message(
    '{0} leaves code, HTML or a shortcode open, which would take in what follows; close it first',
    name(segment),
  );
}

function fixHeaderFirst(segment: SequenceSegment): Message {
  return message('The header of {0} has a fault; put it right first', name(segment));
}

function name({ block }: SequenceSegment): string {
  return segmentName(block);
}
