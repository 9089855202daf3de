import type { Note } from '../note/note';
import { headerForms } from '../note/sequence/headerForms';
import type { Edit } from './edit';
import { replace } from './edits';

export type HeaderKind = 'part' | 'header';

/**
 * Rewrites the part headings, the segment headers or both in the form of most of the note: only the
 * word of a heading and the line break within a header change. Malformed ones stay as they are.
 */
export function unifyHeaders(note: Note, kind?: HeaderKind): Edit[] {
  return note.blocks.flatMap((block, index) => {
    const own = block.kind === 'part' ? 'part' : 'header';
    return kind === undefined || kind === own ? unifyBlock(note, index) : [];
  });
}

/** The edits that put one block's heading or header in the form of most of the note. */
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
