import type { Note } from '../../note/note';
import { openText, type TabStop } from '../../note/templates/template';
import { isBareHeading, leadStart, ownText } from '../leadingComments';
import { endsInBlankLine } from '../segmentBounds';
import type { TextBelow } from './newSegmentBelow';
import type { OpenEdit } from './refactoringResult';

/**
 * Inserts a header or a part heading, and the text that comes with it, below a block, with the
 * blank lines that they need. Inserts at the start of a line where there is one, so that an editor
 * copies no indentation from above. Replaces blank lines at the note's end.
 *
 * @param block the index of the block, -1 in an empty note
 */
export function insertedBelow(
  note: Note,
  block: number,
  { template, below }: TextBelow,
): OpenEdit[] {
  const { lineEnd } = note;
  const { newText, stops } = openText(template);
  const { core, trailing } = ownText(note, block);
  // A header may stand directly below its part's heading.
  const maySitBelow = isBareHeading(note, block) && !newText.startsWith('#');
  const put = (start: number, end: number, opening: string, closing: string): OpenEdit[] => [
    {
      block,
      start,
      end,
      newText: opening + newText + closing,
      stops: shifted(stops, opening.length),
    },
    ...below,
  ];
  if (block < note.blocks.length - 1) {
    const at = leadStart(note, block);
    const isApart = maySitBelow || endsInBlankLine(trailing);
    return put(at, at, isApart ? '' : lineEnd, lineEnd + lineEnd);
  }
  if (core.trim() === '') {
    const byteOrderMark = core.charCodeAt(0) === 0xfeff ? 1 : 0;
    const end = core.length + trailing.length;
    return put(byteOrderMark, end, block > 0 ? lineEnd : '', lineEnd);
  }
  const at = core.length;
  return put(at, at, maySitBelow ? lineEnd : lineEnd + lineEnd, '');
}

/** The stops moved by a number of characters before the text. */
function shifted(stops: readonly TabStop[], by: number): TabStop[] {
  return stops.map((stop) => ({ ...stop, start: stop.start + by, end: stop.end + by }));
}
