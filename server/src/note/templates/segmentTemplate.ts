import { formatPartHeading, type PartForm } from '../headers/partHeading';
import { formatHeaderText } from '../headers/segmentHeader';
import type { HeaderForms } from '../sequence/headerForms';
import { fixed, open, type Template, type TemplatePiece, withOpen } from './template';

/** The header of a new segment, with its times already in the note's style. */
export interface NewHeader {
  readonly start: TemplatePiece;
  readonly end: TemplatePiece;
  /** Such as `1.3`. */
  readonly number: string;
  /** The placeholder for the title. */
  readonly title: string;
}

/** The layout of a new header: over one line or two, and with which line end. */
export interface HeaderLayout extends Pick<HeaderForms, 'headerLines'> {
  readonly lineEnd: string;
}

/** The text of a new header. Its title is open. */
export function newHeader(
  { start, end, number, title }: NewHeader,
  { headerLines, lineEnd }: HeaderLayout,
): Template {
  const text = formatHeaderText(number, title);
  const behindTimes = headerLines === 1 ? text : lineEnd + text.trimStart();
  return [fixed('('), start, fixed('-'), end, fixed(')'), ...withOpen(behindTimes, title)];
}

/** The text of a new part heading. Its title is open. */
export function newPartHeading(number: number, title: string, form: PartForm = 'part'): Template {
  return withOpen(formatPartHeading(number, title, form), title);
}

/**
 * A header with an open first point below it: a segment without any would be empty.
 *
 * @param point the placeholder for the point; undefined where the segment has text already
 */
export function newSegment(
  header: NewHeader,
  point: string | undefined,
  layout: HeaderLayout,
): Template {
  return [...newHeader(header, layout), ...newPoint(point, layout.lineEnd)];
}

/** The first point of a segment, below its header; see `newSegment`. */
export function newPoint(point: string | undefined, lineEnd: string): Template {
  return point === undefined ? [] : [fixed(`${lineEnd}- `), open(point)];
}
