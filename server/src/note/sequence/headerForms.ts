import type { PartForm } from '../headers/partHeading';
import type { Note } from '../note';
import { partBlock } from './sequence';

/** How a note writes its part headings, and its segment headers: over one line or two. */
export interface HeaderForms {
  readonly part: PartForm;
  readonly headerLines: 1 | 2;
}

/**
 * The forms that most headings and headers of a note have (format.md, "Style is not error"). What
 * is malformed does not vote; on a tie, or without any vote, the plain form of the grammar wins.
 */
export function headerForms(note: Note): HeaderForms {
  const before = known.get(note);
  if (before !== undefined) return before;
  const forms = countForms(note);
  known.set(note, forms);
  return forms;
}

const known = new WeakMap<Note, HeaderForms>();

function countForms({ blocks, sequence }: Note): HeaderForms {
  let [parts, headers] = [0, 0];
  for (let part = 0; part < sequence.partCount; part++) {
    const { form } = partBlock(blocks, sequence, part).heading;
    if (form !== undefined) parts += form === 'Part' ? 1 : -1;
  }
  for (const lines of sequence.lines) if (lines > 0) headers += lines === 2 ? 1 : -1;
  return { part: parts > 0 ? 'Part' : 'part', headerLines: headers > 0 ? 2 : 1 };
}
