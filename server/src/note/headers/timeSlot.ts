/** Pattern of a time being typed, complete or not; see `readTypedTime`. */
export const timeCharacters = '[\\d０-９:：∶.．。;；]*(?: \\d{1,2}){0,2}';

/** Pattern of a dash between two times, or what is typed for it, with the blanks around it. */
export const dashBetweenTimes = '\\s*(?:[-‐‑‒–—―−－~～〜]+>?|\\.{2,3}|…{1,2}|→|⇒|至|到|to)\\s*';

/** The place of a time in the brackets of a header, complete or not, that a cursor is at. */
export interface TimeSlot {
  readonly field: 'start' | 'end';
  /** The columns of what is typed there, in UTF-16 code units; equal where nothing is. */
  readonly from: number;
  readonly to: number;
  /** What stands there, and before the dash. */
  readonly text: string;
  readonly startText: string;
}

const header = new RegExp(
  `^ {0,3}[(（[【]\\s*(${timeCharacters})(?:(${dashBetweenTimes})(${timeCharacters}))?`,
);

/** The rest of the line after the times: a closing bracket, stars or nothing; else it is text. */
const behindTimes = /^\s*(?:$|[)）\]】](?!\()|\*)/;

/**
 * The time at a column of a line that is, or becomes, a header. Undefined where the line does not
 * begin with times in brackets, and at any other place of it.
 */
export function timeSlotAt(line: string, column: number): TimeSlot | undefined {
  const match = header.exec(line);
  if (match === null) return undefined;
  const [all, startText = '', dash, endText = ''] = match;
  if (!behindTimes.test(line.slice(all.length))) return undefined;
  const endStart = all.length - endText.length;
  const startEnd = dash === undefined ? all.length : endStart - dash.length;
  const startStart = startEnd - startText.length;
  const dashEnd = startEnd + (dash?.trimEnd().length ?? 0);
  if (dash !== undefined && column >= (endText === '' ? dashEnd : endStart)) {
    if (column > all.length) return undefined;
    const span = endText === '' ? { from: column, to: column } : { from: endStart, to: all.length };
    return { field: 'end', ...span, text: endText, startText };
  }
  if (column < startStart || column > startEnd) return undefined;
  return { field: 'start', from: startStart, to: startEnd, text: startText, startText };
}
