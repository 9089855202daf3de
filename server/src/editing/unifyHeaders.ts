import type { Note } from '../note/note';
import { headerForms } from '../note/sequence/headerForms';
import type { Edit } from './edit';
import { replace } from './edits';

export type HeaderKind = 'part' | 'header';

/**
 * Writes the part headings, the segment headers or both as most of the note are written: only the
 * word of a heading and the break within a header change. What is malformed stays as it is.
 */
export function unifyHeaders(note: Note, kind?: HeaderKind): Edit[] {
  return note.blocks.flatMap((block, index) => {
    const own = block.kind === 'part' ? 'part' : 'header';
    return kind === undefined || kind === own ? unifyBlock(note, index) : [];
  });
}

/** The edits that write one block's heading or header as most of the note are written. */
export function unifyBlock(note: Note, index: number): Edit[] {
  const block = note.blocks[index];
  const forms = headerForms(note);
  if (block?.kind === 'part') {
    const { form, numberSpan } = block.heading;
    if (form === undefined || form === forms.part) return [];
    const word = { start: numberSpan.start - form.length - (form === 'Part' ? 1 : 0) };
    const span = { ...word, end: numberSpan.start };
    return replace(note, index, span, forms.part === 'Part' ? 'Part ' : 'part');
  }
  if (block?.kind !== 'segment' || block.header.faults.length > 0) return [];
  const { lines, times, number } = block.header;
  if (lines === forms.headerLines || number === undefined) return [];
  const gap = { start: times.outer.end, end: number.start - '***'.length };
  return replace(note, index, gap, forms.headerLines === 1 ? ' ' : note.lineEnd);
}
