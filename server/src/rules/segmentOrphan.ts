import type { Edit, Place } from '../editing/edit';
import { segmentName, shortened } from '../editing/labels';
import { leadOf, leadStart, ownText } from '../editing/leadingComments';
import { type MissingPart, missingParts } from '../editing/numbers/missingParts';
import { hasNumberDoubts } from '../editing/numbers/numberConfidence';
import { endsInBlankLine } from '../editing/segmentBounds';
import { headingForSegment } from '../editing/segments/suggestedHeader';
import { message } from '../l10n/message';
import { isHiddenBetween } from '../note/headers/unreadHeaders';
import type { Note } from '../note/note';
import { segmentBlock } from '../note/sequence/sequence';
import type { SequenceRule } from './rule';

/**
 * Segments before the first part. Only the first is told, as one missing heading is the cause of
 * all of them. A line that may as well be text is none.
 */
export const segmentOrphan: SequenceRule = {
  code: 'segment-orphan',
  severity: 'warning',
  scope: 'sequence',
  rationale: message('Readers see segments of a part that is not there'),
  fixesNeedAuthor: true,
  find(note) {
    const [first] = missingParts(note.sequence);
    if (first === undefined) return [];
    const block = note.sequence.blocks[first.segment] as number;
    return isHiddenBetween(note, 0, block, 'heading') ? [] : [{ at: first.segment, other: -1 }];
  },
  describe(note, { at }) {
    const block = segmentBlock(note.blocks, note.sequence, at);
    const { start, end } = block.header.line;
    return {
      block: note.sequence.blocks[at] as number,
      start,
      end,
      message: message('No part heading stands above {0}', segmentName(block)),
    };
  },
  fixes(_, note) {
    if (hasNumberDoubts(note, -1)) return [];
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

function headingFor(note: Note, { segment, number }: MissingPart): Inserted | undefined {
  const block = note.sequence.blocks[segment] as number;
  const { header, text } = segmentBlock(note.blocks, note.sequence, segment);
  const heading = headingForSegment(number, text.slice(header.title.start, header.title.end));
  if (heading === undefined) return undefined;
  const newText = blankLineAbove(note, block) + heading + note.lineEnd;
  return { heading, edit: { ...placeAbove(note, block), newText } };
}

interface Inserted {
  readonly heading: string;
  readonly edit: Edit;
}

const byteOrderMark = 0xfeff;

/** Where a line above a block goes: over the silencing comments that say something of it. */
function placeAbove(note: Note, block: number): Place {
  if (leadOf(note, block) !== '') {
    const at = leadStart(note, block - 1);
    return { block: block - 1, start: at, end: at };
  }
  const at = note.blocks[block]?.text.charCodeAt(0) === byteOrderMark ? 1 : 0;
  return { block, start: at, end: at };
}

/** What sets a heading off from text above it; front matter and the start of a file need nothing. */
function blankLineAbove(note: Note, block: number): string {
  const above = note.blocks[block - 1];
  if (above === undefined || above.kind === 'frontMatter') return '';
  const { core, trailing } = ownText(note, block - 1);
  return core === '' || endsInBlankLine(trailing) ? '' : note.lineEnd;
}
