/** A chapter of an episode. Times are integer milliseconds. */
export interface Chapter {
  readonly start: number;
  /** Never below the start; absent where it is unknown. */
  readonly end?: number;
  /** Plain text on one line. May be empty where a format allows that. */
  readonly title: string;
  /** What it is in a note, or would be. */
  readonly level: 'part' | 'segment';
  /** As in the note: `2` for a part, `2.3` for a segment. */
  readonly number?: string;
  /** The title of the part that a segment stands in, where it is not nested below that. */
  readonly part?: string;
  /** The segments of a part. */
  readonly children?: readonly Chapter[];
}

/** The chapters of an episode by rising starts, and what is known of the episode. */
export interface ChapterList {
  readonly title?: string;
  readonly artist?: string;
  /** As in the front matter: `2025-04-20`. */
  readonly date?: string;
  /** The URL or path of the episode. */
  readonly media?: string;
  /** Milliseconds. */
  readonly duration?: number;
  readonly chapters: readonly Chapter[];
}

/** All chapters in one row: a part stands before its segments. */
export function flatChapters(chapters: readonly Chapter[]): readonly Chapter[] {
  return chapters.flatMap(({ children, ...chapter }) => [chapter, ...flatChapters(children ?? [])]);
}
