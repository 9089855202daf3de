import type { Edit } from '../../editing/edit';
import { renumberPartsFrom, renumberSegmentsFrom } from '../../editing/numbers/renumber';
import { message } from '../../l10n/message';
import { withPlainDigits } from '../../note/headers/time';
import type { Note } from '../../note/note';
import type { SequencePart, SequenceSegment } from '../../note/sequence/sequence';
import { RenameRefused } from './renameRefused';

/** At most six digits: a longer number is a typing error. */
const wholeNumber = '[1-9]\\d{0,5}';
const partNumber = new RegExp(`^(?:part *)?(${wholeNumber})$`, 'i');
const segmentNumber = new RegExp(`^(?:(${wholeNumber})[.．。])?(${wholeNumber})$`);

/**
 * The edits that give a part another number and number the parts below consecutively from it. The
 * first halves of the numbers of their segments change with them.
 *
 * @param newName as typed: `4` or `part4`. Throws `RenameRefused` where it is no number
 */
export function renamePart(note: Note, part: SequencePart, newName: string): readonly Edit[] {
  const [, number] = partNumber.exec(plain(newName)) ?? [];
  if (number === undefined) {
    throw new RenameRefused(
      message('"{0}" cannot be the number of a part: write a whole number such as 3', newName),
    );
  }
  return renumberPartsFrom(note, part, Number(number));
}

/**
 * The edits that give a segment another number and number the segments below it in its part
 * consecutively from it.
 *
 * @param newName as typed: `3.7`, or `7` alone. Throws `RenameRefused` where it is neither, and
 *   where its first half is that of another part
 */
export function renameSegment(
  note: Note,
  segment: SequenceSegment,
  newName: string,
): readonly Edit[] {
  const [, half, index] = segmentNumber.exec(plain(newName)) ?? [];
  const { part, partNumber: own } = segment;
  if (index === undefined) {
    const written = `${own}.${segment.index}`;
    throw new RenameRefused(
      message('"{0}" cannot be the number of a segment: write one such as {1}', newName, written),
    );
  }
  const wanted = Number(half ?? own);
  if (part !== undefined && wanted !== own && wanted !== part.number) {
    throw new RenameRefused(
      message('A segment of part {1} cannot have the number {0}', plain(newName), part.number),
    );
  }
  return renumberSegmentsFrom(note, segment, wanted, Number(index));
}

function plain(typed: string): string {
  return withPlainDigits(typed.trim());
}
