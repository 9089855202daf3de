import type { Note } from './note';
import type { PartForm } from './partHeading';

/** How a note writes its part headings, and its segment headers: over one line or two. */
export interface HeaderForms {
  readonly part: PartForm;
  readonly headerLines: 1 | 2;
}

const known = new WeakMap<Note, HeaderForms>();

/**
 * The forms that most headings and headers of a note have (format.md, "Style is not error"). What
 * is malformed does not vote; on a tie, or without any vote, the plain form of the grammar wins.
 */
export function headerForms(note: Note): HeaderForms {
  const before = known.get(note);
  if (before !== undefined) return before;
  let [parts, headers] = [0, 0];
  for (const block of note.blocks) {
    if (block.kind === 'part' && block.heading.form !== undefined) {
      parts += block.heading.form === 'Part' ? 1 : -1;
    } else if (block.kind === 'segment' && block.header.faults.length === 0) {
      headers += block.header.lines === 2 ? 1 : -1;
    }
  }
  const forms: HeaderForms = {
    part: parts > 0 ? 'Part' : 'part',
    headerLines: headers > 0 ? 2 : 1,
  };
  known.set(note, forms);
  return forms;
}
