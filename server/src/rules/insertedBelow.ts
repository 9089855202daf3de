import { borderStyle, startAfter } from '../note/borderStyle';
import type { Note } from '../note/note';
import { placeBehind } from '../note/numbering';
import type { Edit } from './rule';
import { isBareHeading, leadStart, ownText } from './segmentLead';
import { endsInBlankLine } from './segmentText';

/**
 * Where a segment below a block starts: milliseconds, NaN where nobody knows. In the note's border
 * style, but not behind a next segment that itself starts where the one above ends.
 */
export function startBelow({ sequence }: Note, block: number): number {
  const { above } = placeBehind(sequence, block);
  if (above === -1) return 0;
  const end = sequence.ends[above] as number;
  const styled = startAfter(end, borderStyle(sequence, above));
  const next = sequence.starts[above + 1] ?? Number.NaN;
  return next >= end && next < styled ? end : styled;
}

/**
 * Puts lines below a block with the blank lines that they need, and tells where they begin in the
 * new text. They are put at the start of a line where there is one, so that an editor takes no
 * indentation over from above.
 *
 * @param lines a header, which may stand directly below its part's heading, or a heading and more
 */
export function insertedBelow(
  note: Note,
  block: number,
  lines: string,
): { edit: Edit; shift: number } {
  const { lineEnd } = note;
  const { core, trailing } = ownText(note, block);
  const maySitBelow = isBareHeading(note, block) && !lines.startsWith('#');
  if (block < note.blocks.length - 1) {
    const at = leadStart(note, block);
    const opening = maySitBelow || endsInBlankLine(trailing) ? '' : lineEnd;
    const newText = opening + lines + lineEnd + lineEnd;
    return { edit: { block, start: at, end: at, newText }, shift: opening.length };
  }
  const opening = maySitBelow ? lineEnd : lineEnd + lineEnd;
  const at = core.length;
  return { edit: { block, start: at, end: at, newText: opening + lines }, shift: opening.length };
}
