import { endOfLine, lineStartsOf } from '../../base/lines';
import type { Span } from '../../base/span';
import { wordAt } from '../../base/wordAt';
import type { Note } from '../../note/note';
import type { Place } from '../edit';

/** Blanks and the marks of quotes, lists and headings before the text of a line. */
const lineMarks = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)]|#{1,6})(?=[ \t]))*[ \t]*/;

/**
 * The selected words in each line, without the marks of lists and the like, and without blanks at
 * their ends; the word at the cursor where nothing is selected.
 *
 * @param selection UTF-16 offsets in the note
 */
export function selectedWords(note: Note, { start, end }: Span): Place[] {
  const words: Place[] = [];
  const last = note.blockAt(end);
  for (let index = note.blockAt(start); index <= last; index++) {
    const block = note.blocks[index];
    if (block === undefined || block.kind === 'frontMatter') continue;
    const shift = note.offsets[index] as number;
    for (const lineStart of lineStartsOf(block.text)) {
      const lineEnd = endOfLine(block.text, lineStart);
      const from = Math.max(start - shift, lineStart);
      const to = Math.min(end - shift, lineEnd);
      if (from > to) continue;
      const line = block.text.slice(lineStart, lineEnd);
      const own =
        start === end
          ? wordAt(line, from - lineStart)
          : trimmed(line, { start: from - lineStart, end: to - lineStart });
      if (own !== undefined) {
        words.push({ block: index, start: lineStart + own.start, end: lineStart + own.end });
      }
    }
  }
  return words;
}

/** A part of a line without the line's marks and without blanks at its ends. */
function trimmed(line: string, { start, end }: Span): Span | undefined {
  const from = Math.max(start, (lineMarks.exec(line)?.[0] ?? '').length);
  const text = line.slice(from, end);
  if (text.trim() === '') return undefined;
  const leading = text.length - text.trimStart().length;
  return { start: from + leading, end: from + text.trimEnd().length };
}
