import { timeText } from '../editing/edits';
import type { Note } from '../note/note';
import { headerForms } from '../note/sequence/headerForms';
import { newHeader } from '../note/templates/segmentTemplate';
import { fixed, type Template } from '../note/templates/template';
import { titleInHeader } from './titleInNote';

/** A segment to be written. Times in milliseconds, the title plain text. */
export interface NewSegment {
  readonly start: number;
  readonly end: number;
  readonly title: string;
  /** Its points, as `pointInNote` writes them. */
  readonly points?: readonly string[];
}

/**
 * The headers of new segments below a block, in the note's forms, with a blank line between them.
 * The titles are open.
 *
 * @param first the number of the first one
 */
export function newHeaders(
  note: Note,
  block: number,
  segments: readonly NewSegment[],
  first: { readonly part: number; readonly index: number },
): Template {
  const { lineEnd } = note;
  const write = (ms: number) => fixed(timeText(note, block + 1, ms));
  return segments.flatMap(({ start, end, title, points = [] }, at) => [
    ...(at === 0 ? [] : [fixed(lineEnd + lineEnd)]),
    ...newHeader(
      {
        start: write(start),
        end: write(end),
        number: `${first.part}.${first.index + at}`,
        title: titleInHeader(title),
      },
      { ...headerForms(note), lineEnd },
    ),
    ...points.map((point) => fixed(`${lineEnd}- ${point}`)),
  ]);
}
