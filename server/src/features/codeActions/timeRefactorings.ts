import { CodeActionKind, type Range } from 'vscode-languageserver';
import { segmentName } from '../../editing/labels';
import type { SegmentRun } from '../../editing/segments/refactoringResult';
import { type Message, message } from '../../l10n/message';
import type { Note } from '../../note/note';
import { isSelection, segmentsFrom } from './selectedSegments';

/** A refactoring of times, for which a client command asks the author for values. */
interface TimeChange {
  readonly action: string;
  readonly command: string;
  /** The title for selected segments, by the names of the first and the last one. */
  title(first: string, last: string): Message;
  /** The title for the segments from one to the end of the note. */
  titleToEnd(first: string): Message;
  readonly minSegments: number;
}

export const timeRefactorings: { readonly [Name in 'shiftTimes' | 'stretchTimes']: TimeChange } = {
  shiftTimes: {
    action: `${CodeActionKind.RefactorRewrite}.episodeNotes.shiftTimes`,
    command: 'episodeNotes.shiftTimes',
    title: (first, last) =>
      first === last
        ? message('Shift the times of {0}', first)
        : message('Shift the times of {0} to {1}', first, last),
    titleToEnd: (first) => message('Shift the times from {0} to the end of the note', first),
    minSegments: 1,
  },
  stretchTimes: {
    action: `${CodeActionKind.RefactorRewrite}.episodeNotes.stretchTimes`,
    command: 'episodeNotes.stretchTimes',
    title: (first, last) =>
      message('Correct the times of {0} to {1} by two known ones', first, last),
    titleToEnd: (first) =>
      message('Correct the times from {0} to the end of the note by two known ones', first),
    minSegments: 2,
  },
};

/**
 * The segments that a refactoring of times would change at a range, and its title; undefined where
 * there are too few segments.
 */
export function timeChangeAt(
  note: Note,
  range: Range,
  kind: TimeChange,
): { readonly run: SegmentRun; readonly title: Message } | undefined {
  const run = segmentsFrom(note, range);
  if (run === undefined) return undefined;
  if (run.last.ordinal - run.first.ordinal + 1 < kind.minSegments) return undefined;
  const first = segmentName(run.first.block);
  const last = segmentName(run.last.block);
  return { run, title: isSelection(range) ? kind.title(first, last) : kind.titleToEnd(first) };
}
