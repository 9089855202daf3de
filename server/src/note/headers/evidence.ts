/**
 * The pieces of a segment header on a line (format.md, "Meant, but written wrong"). A single piece
 * never makes a header; two or three do, and the fewer there are, the better each must be.
 */
export interface Evidence {
  /**
   * `range`: two times with colons in brackets. `sparse`: any other range, or the remains of one.
   * `single`: one time and no dash. `none`: no time, or empty brackets.
   */
  readonly times: 'range' | 'sparse' | 'single' | 'none';
  /** The position of the times on the line. */
  readonly order: 'first' | 'between' | 'last';
  /** `sure`: `N.M` with a colon. `bare`: `N.M` without one, which may be a figure of the title. */
  readonly number: 'sure' | 'bare' | 'none';
  /** How many stars, or `brackets` such as 【】, open the rest of the line; 0 for none. */
  readonly marks: number | 'brackets';
  /** The marks close at the end of the line and enclose something. */
  readonly wraps: boolean;
  readonly hasTitle: boolean;
  /** The line begins with the marker of a list item. */
  readonly isListItem: boolean;
}

/**
 * When a line is a header: `always`; `in-note` in a file that is otherwise a note; `if-next` in a
 * note if its number is the next one. Undefined where it is text.
 */
export type HeaderStanding = 'always' | 'in-note' | 'if-next' | undefined;

export function headerStanding(evidence: Evidence): HeaderStanding {
  const { times, order, number, marks, wraps, hasTitle } = evidence;
  const hasOwnMarks = wraps && (marks === 'brackets' || marks >= 3);
  if (evidence.isListItem) {
    return times === 'range' && number === 'sure' && wraps ? 'always' : undefined;
  }
  // A single time counts only in front: behind other text it may be a score, a year or a length.
  if (times === 'none' || (times === 'single' && order !== 'first')) {
    return number === 'sure' && hasOwnMarks ? 'if-next' : undefined;
  }
  if (number === 'sure') return 'always';
  const isRangeFirst = times === 'range' && order === 'first';
  if (number === 'bare') return isRangeFirst || hasOwnMarks ? 'always' : 'if-next';
  if (isRangeFirst) return marks !== 0 ? 'always' : hasTitle ? 'in-note' : undefined;
  if (!hasOwnMarks) return undefined;
  return order === 'first' ? 'always' : 'in-note';
}
