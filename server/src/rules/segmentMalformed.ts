import { lineEndOf } from '../base/lines';
import { shortened } from '../base/shortened';
import type { Span } from '../base/span';
import { replace } from '../editing/edits';
import { areFieldsCertain } from '../editing/fieldDoubts';
import {
  headerFieldsFromNeighbours,
  overTwoLines,
  properHeader,
  properLines,
} from '../editing/formattedHeader';
import { describeHeaderFaults } from '../editing/headerMessages';
import { written } from '../editing/labels';
import { beginsWithDigits, holdsNumber, mayHoldStar } from '../editing/titleDoubts';
import { message } from '../l10n/message';
import type { Dialect } from '../markdown/inline/dialect';
import type { SegmentBlock } from '../note/block';
import { unrenderedEmphasis } from '../note/body/unrenderedEmphasis';
import { readPartHeading } from '../note/headers/partHeading';
import { readSegmentHeader } from '../note/headers/segmentHeader';
import type { Note } from '../note/note';
import { scanLines } from '../note/scanning/scan';
import type { BlockRule } from './rule';

/** A line that was meant as a segment header and deviates from format.md, "Grammar". */
export const segmentMalformed: BlockRule = {
  code: 'segment-malformed',
  severity: 'error',
  scope: 'block',
  rationale: message('Other programs that read notes look for exactly one spelling'),
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
    const { start, end, number } = fields;
    if (!start || !end || !number || header.title.start === header.title.end) return [];
    const hasNumber = header.number !== undefined || header.halfNumber !== undefined;
    if (!hasNumber && holdsNumber(written(block, header.title))) return [];
    if (endsBelow(block)) return [];
    const { tail } = header;
    const proper = properHeader(block, fields);
    const lines =
      properLines(note, block) === 1 ? proper : overTwoLines(proper, lineEndOfBlock(note, block));
    const span = { start: header.line.start, end: tail?.start ?? header.line.end };
    const newText = tail === undefined ? lines : lines + lineEndOfBlock(note, block);
    const keepsMeaning =
      !header.onlyInNote &&
      areFieldsCertain(note, finding.block, block, number, settings) &&
      !mayHoldStar(block) &&
      !beginsWithDigits(block, number) &&
      (tail === undefined || mayLeaveHeader(block, tail)) &&
      becomesProper(note, block, span, newText, settings.site.markup.dialect);
    return [
      {
        title: message('Write "{0}"', shortened(proper)),
        edits: replace(note, finding.block, span, newText),
        preferred: keepsMeaning,
        safe: keepsMeaning,
      },
    ];
  },
};

/** The line end that the block uses, so that new lines end as the one above them does. */
function lineEndOfBlock({ lineEnd }: Note, block: SegmentBlock): string {
  return block.lineEnds > 0 ? lineEndOf(block.text) : lineEnd;
}

/** A line of the paragraph that ends in stars. */
const goesOn = /^(?:\r\n|\r|\n)[\p{L}\p{Ps}\p{Pi}][^*\r\n]*\*{3}[ \t]*(?:[\r\n]|$)/u;

/** Whether the stars around number and title close on a line below. */
function endsBelow({ header: { line, text, tail }, text: own }: SegmentBlock): boolean {
  const stars = own.slice(text.start, text.end).match(/\*{3,}/g) ?? [];
  if (tail !== undefined || stars.length !== 1) return false;
  return goesOn.test(own.slice(line.end));
}

/** Whether the text behind the stars is surely not the end of the title or of a sentence. */
function mayLeaveHeader(block: SegmentBlock, tail: Span): boolean {
  const { number, faults } = block.header;
  const hasOwnStars = faults.every(({ fault }) => fault !== 'stars');
  return number !== undefined && hasOwnStars && !startsSomething(written(block, tail));
}

/** Whether the line is correct with its new text, and no mark loses its effect. */
function becomesProper(
  note: Note,
  block: SegmentBlock,
  span: Span,
  newText: string,
  dialect: Dialect,
): boolean {
  const text = block.text.slice(0, span.start) + newText + block.text.slice(span.end);
  const context = { isNote: true, paired: note.pairedShortcodes };
  const [mended] = scanLines(text, { markdown: block.entry, above: block.above }, context);
  if (mended?.kind !== 'segment' || mended.header.faults.length > 0) return false;
  return unrenderedEmphasis(mended, dialect).length <= unrenderedEmphasis(block, dialect).length;
}

/** Whether a text on a line of its own would not be plain text: a fence, a header, a dot. */
function startsSomething(text: string): boolean {
  return (
    /^(?:```|~~~|<|\{\{|[\p{P}=]+$|#{1,6}(?:[ \t]|$))/u.test(text) ||
    readPartHeading(text) !== undefined ||
    readSegmentHeader(text) !== undefined
  );
}
