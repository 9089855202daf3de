/**
 * The pieces of a segment header on a line (format.md, "Meant, but written wrong"). A single piece
 * never makes a header; two or three do, and the fewer there are, the better each must be.
 */
export interface Evidence {
  /**
   * `range`: two times with colons in brackets. `sparse`: any other range, or the remains of one.
   * `single`: one time and no dash. `mistyped`: a range in which one key was hit wrong, so that it
   * cannot be read; `unreadable` where there were two. `placeholder`: words or
   * signs in brackets that stand for times. `none`: no time, or empty brackets.
   */
  readonly times:
    | 'range'
    | 'sparse'
    | 'single'
    | 'mistyped'
    | 'unreadable'
    | 'placeholder'
    | 'none';
  /** A time or its placeholder has a colon, or what is typed for one. */
  readonly hasColons: boolean;
  /** The position of the times on the line. */
  readonly order: 'first' | 'between' | 'last';
  /**
   * `sure`: `N.M` with a colon. `bare`: `N.M` without one, which may be a figure of the title.
   * `broken`: digits and signs that are left of one.
   */
  readonly number: 'sure' | 'bare' | 'broken' | 'none';
  /** How many stars, or `brackets` such as 【】, open the rest of the line; 0 for none. */
  readonly marks: number | 'brackets';
  /** The marks close at the end of the line and enclose something. */
  readonly wraps: boolean;
  readonly hasTitle: boolean;
  /** The line begins with the marker of a list item. */
  readonly isListItem: boolean;
}

/** When a line is a header. */
export interface HeaderStanding {
  /** Only in a file that is otherwise a note. */
  readonly onlyInNote: boolean;
  /** Only in a place that its number or its times fit. */
  readonly condition: HeaderCondition | undefined;
}

/**
 * What a line has to meet in its place: `next` has the number that is next, `between` has times
 * between those of its neighbours, `joined` has times that go on from those above, with a gap only
 * if the number is next, and `joined-or-next` has at least one of the two.
 */
export type HeaderCondition = 'next' | 'between' | 'joined' | 'joined-or-next';

const always: HeaderStanding = { onlyInNote: false, condition: undefined };
const inNote: HeaderStanding = { onlyInNote: true, condition: undefined };
const ifNext: HeaderStanding = { onlyInNote: false, condition: 'next' };

/** Undefined where the line is text. */
export function headerStanding(evidence: Evidence): HeaderStanding | undefined {
  const standing = standingOfPieces(evidence);
  const { times, order, number, hasColons } = evidence;
  if (standing === undefined || standing.condition !== undefined || times === 'mistyped') {
    return standing;
  }
  const isBehindText = order === 'last' && !hasOwnMarks(evidence);
  // Years, dates, prices and opening hours look like such times.
  if (hasColons && !isBehindText) return standing;
  const isNumbered = number === 'sure' && (times === 'range' || hasOwnMarks(evidence));
  return { ...standing, condition: isNumbered ? 'joined-or-next' : 'joined' };
}

function standingOfPieces(evidence: Evidence): HeaderStanding | undefined {
  const { times, order, number, marks, wraps, hasTitle } = evidence;
  if (evidence.isListItem) {
    return times === 'range' && number === 'sure' && wraps ? always : undefined;
  }
  if (times === 'mistyped') {
    if (number === 'none') return hasOwnMarks(evidence) ? inNote : undefined;
    return number === 'sure' || wraps ? always : undefined;
  }
  if (times === 'unreadable') return number === 'sure' && wraps ? ifNext : undefined;
  if (times === 'placeholder') {
    if (number !== 'sure' || !hasOwnMarks(evidence)) return undefined;
    return evidence.hasColons ? inNote : ifNext;
  }
  // A single time counts only in front: behind other text it may be a score, a year or a length.
  if (times === 'none' || (times === 'single' && order !== 'first')) {
    return number === 'sure' && hasOwnMarks(evidence) ? ifNext : undefined;
  }
  if (number === 'sure') return always;
  const isRangeFirst = times === 'range' && order === 'first';
  if (number === 'bare') return isRangeFirst || hasOwnMarks(evidence) ? always : ifNext;
  if (isRangeFirst) return marks !== 0 ? always : hasTitle ? inNote : undefined;
  if (!hasOwnMarks(evidence)) return undefined;
  return order === 'first' ? always : inNote;
}

function hasOwnMarks({ marks, wraps }: Evidence): boolean {
  return wraps && (marks === 'brackets' || marks >= 3);
}
