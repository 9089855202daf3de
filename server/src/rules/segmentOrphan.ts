import { shortened } from '../base/shortened';
import type { Edit, Place } from '../editing/edit';
import { segmentName, written } from '../editing/labels';
import { leadOf, leadStart, ownText } from '../editing/leadingComments';
import { type MissingPart, missingParts } from '../editing/numbers/missingParts';
import { hasNumberDoubts } from '../editing/numbers/numberConfidence';
import { endsInBlankLine } from '../editing/segmentBounds';
import { headingForSegment } from '../editing/segments/suggestedHeader';
import { message } from '../l10n/message';
import { isHiddenBetween } from '../note/headers/unreadHeaders';
import type { Note } from '../note/note';
import type { SequenceRule } from './rule';

/**
 * Segments before the first part. Only the first is reported, as one missing heading causes all of
 * them. A line that may be text is none.
 */
export const segmentOrphan: SequenceRule = {
  code: 'segment-orphan',
  severity: 'warning',
  scope: 'sequence',
  rationale: message('Readers see segments of a part that is not there'),
  fixesNeedAuthor: true,
  check(note) {
    const [missing] = missingParts(note.sequence);
    if (missing === undefined) return [];
    const { block, blockIndex } = missing.first;
    if (isHiddenBetween(note, 0, blockIndex, 'heading')) return [];
    return [
      {
        ...block.header.line,
        block: blockIndex,
        message: message('No part heading stands above {0}', segmentName(block)),
      },
    ];
  },
  fixes(_, note) {
    if (hasNumberDoubts(note, undefined)) return [];
    const missing = missingParts(note.sequence);
    const inserted = missing.flatMap((part) => headingFor(note, part) ?? []);
    const [first] = inserted;
    if (first === undefined || inserted.length < missing.length) return [];
    const title =
      inserted.length === 1
        ? message('Insert "{0}" above it', shortened(first.heading))
        : message('Insert the {0} part headings that are missing', inserted.length);
    return [{ title, edits: inserted.map(({ edit }) => edit) }];
  },
};

function headingFor(note: Note, { first, number }: MissingPart): Inserted | undefined {
  const { block, blockIndex } = first;
  const heading = headingForSegment(number, written(block, block.header.title));
  if (heading === undefined) return undefined;
  const newText = blankLineAbove(note, blockIndex) + heading + note.lineEnd;
  return { heading, edit: { ...placeAbove(note, blockIndex), newText } };
}

interface Inserted {
  readonly heading: string;
  readonly edit: Edit;
}

const byteOrderMark = 0xfeff;

/** The place for a line above a block: above the silencing comments that apply to the block. */
function placeAbove(note: Note, block: number): Place {
  if (leadOf(note, block) !== '') {
    const at = leadStart(note, block - 1);
    return { block: block - 1, start: at, end: at };
  }
  const at = note.blocks[block]?.text.charCodeAt(0) === byteOrderMark ? 1 : 0;
  return { block, start: at, end: at };
}

/** The blank line between text and a heading; none after front matter or at the start. */
function blankLineAbove(note: Note, block: number): string {
  const above = note.blocks[block - 1];
  if (above === undefined || above.kind === 'frontMatter') return '';
  const { core, trailing } = ownText(note, block - 1);
  return core === '' || endsInBlankLine(trailing) ? '' : note.lineEnd;
}
