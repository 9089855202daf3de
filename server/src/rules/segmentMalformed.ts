import type { SegmentBlock } from '../note/block';
import { lineEndOf } from '../note/lines';
import type { Note } from '../note/note';
import { readPartHeading } from '../note/partHeading';
import { readSegmentHeader } from '../note/segmentHeader';
import { segmentOfBlock } from '../note/sequence';
import { replace } from './edits';
import { describeHeaderFaults } from './headerMessages';
import { headerFieldsFromNeighbours, properHeader } from './properHeader';
import { type BlockRule, message, type RuleSettings } from './rule';
import { shortened, written } from './wording';

/** A line that was meant as a segment header and misses the format (format.md, "Grammar"). */
export const segmentMalformed: BlockRule = {
  code: 'segment-malformed',
  severity: 'error',
  scope: 'block',
  check(block) {
    if (block.kind !== 'segment') return [];
    const [fault, ...others] = block.header.faults;
    if (fault === undefined) return [];
    const { start, end } =
      others.length === 0 && fault.start < fault.end ? fault : block.header.line;
    return [{ start, end, message: describeHeaderFaults(block, fault, others) }];
  },
  fixes(finding, note, settings) {
    const block = note.blocks[finding.block];
    if (block?.kind !== 'segment') return [];
    const { header } = block;
    const fields = headerFieldsFromNeighbours(note, finding.block, block);
    const isKnown = fields.start && fields.end && fields.number;
    if (!isKnown || header.title.start === header.title.end) return [];
    if (header.number === undefined && holdsNumber(written(block, header.title))) return [];
    const { tail } = header;
    const proper = properHeader(block, fields);
    const span = { start: header.line.start, end: tail?.start ?? header.line.end };
    const ending = tail === undefined ? '' : lineEndBehind(block, note.lineEnd);
    const keepsMeaning =
      !header.onlyInNote &&
      (tail === undefined || !startsSomething(written(block, tail))) &&
      (header.times.start !== undefined || meetsNext(note, finding.block, settings));
    return [
      {
        title: message('Write "{0}"', shortened(proper)),
        edits: replace(note, finding.block, span, proper + ending),
        preferred: keepsMeaning,
        safe: keepsMeaning,
      },
    ];
  },
};

/** The line end that the block uses, so that the line of a tail ends as the one above it does. */
function lineEndBehind(block: SegmentBlock, otherwise: string): string {
  return block.lineEnds > 0 ? lineEndOf(block.text) : otherwise;
}

/** Whether the segment below goes on where this one ends; then this one's start is no guess. */
function meetsNext({ sequence }: Note, block: number, { gapTolerance }: RuleSettings): boolean {
  const segment = segmentOfBlock(sequence, block);
  const next = sequence.starts[segment + 1];
  if (next === undefined) return true;
  const gap = next - (sequence.ends[segment] as number);
  return gap >= 0 && gap <= gapTolerance;
}

/**
 * Whether a title begins with what may be the number that seems to be missing, as in
 * `1-2: 标题`, `1.2标题` and `🎬 ***1.2: 标题`: a second one before it would be wrong.
 */
function holdsNumber(title: string): boolean {
  return /^(?:part)?[^\p{L}\d]{0,10}\d{1,3}\s*[^\s\d\p{L}]\s*\d{1,3}/iu.test(title);
}

/** Whether a text on a line of its own would be more or less than text: a fence, a header, a dot. */
function startsSomething(text: string): boolean {
  return (
    /^(?:```|~~~|<|\{\{|[\p{P}=]+$|#{1,6}(?:[ \t]|$))/u.test(text) ||
    readPartHeading(text) !== undefined ||
    readSegmentHeader(text) !== undefined
  );
}
