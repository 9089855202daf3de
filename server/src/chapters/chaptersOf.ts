import type { Message } from '../l10n/message';
import type { Note } from '../note/note';
import type { ChapterList } from './chapter';

export type ChapterLevel = 'segments' | 'parts' | 'both';

export interface ChapterOptions {
  /** Which headers become chapters; `segments` unless given. */
  readonly level?: ChapterLevel;
  /** Keeps the numbers in the titles: `2.3: Title`. */
  readonly numbers?: boolean;
  /** Leaves out segments that are out of order or have no readable start. */
  readonly skipInvalid?: boolean;
  /** Adds a chapter at 0:00 with the note's title where the first one starts later. */
  readonly fromZero?: boolean;
}

/** Why a segment can be no chapter. */
export interface ChapterProblem {
  /** 0-based. */
  readonly line: number;
  readonly message: Message;
  /** The segment's number, as written. */
  readonly number?: string;
}

export interface ChaptersOfNote {
  /** Without the segments that have a problem. */
  readonly list: ChapterList;
  /** In the order of the note. Unless they are to be skipped, nothing should be written. */
  readonly problems: readonly ChapterProblem[];
  readonly warnings: readonly Message[];
}

/** The chapters of a note. */
export function chaptersOf(note: Note, options: ChapterOptions = {}): ChaptersOfNote {
  void note;
  void options;
  return { list: { chapters: [] }, problems: [], warnings: [] };
}
