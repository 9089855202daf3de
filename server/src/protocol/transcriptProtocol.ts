/**
 * The requests about the transcript of a note. Cues are counted from 1; times are milliseconds.
 */

/** Consecutive cues of a transcript; the last one included. */
export interface CueRange {
  readonly firstCue: number;
  readonly lastCue: number;
}

/** The part of a new segment: one that is there, or a new one that begins with the segment. */
export type PartChoice = { readonly number: number } | { readonly newTitle: string };

/** A segment of an episode, named by the cues that are spoken in it. */
export interface CueSegment extends CueRange {
  /** Plain text; empty for one that the author is to fill in. */
  readonly title: string;
  /** Its points: plain text, but for `**words**` in bold. */
  readonly points: readonly string[];
  /** The part of the segment above by default. */
  readonly part?: PartChoice;
}

/**
 * The edits that write segments out of cues, all or none. Null for a file that is no note. Titles
 * are tab stops; an empty one is the time until the author fills it in.
 */
export const segmentsFromCuesRequest = 'episodeNotes/segmentsFromCues';
export interface SegmentsFromCuesParams {
  readonly textDocument: { readonly uri: string };
  readonly version: number;
  /** The `id` of the cues: refused where the transcript has others by now. */
  readonly transcript: string;
  readonly segments: readonly CueSegment[];
}

/** The edits that end the segment at a cue, else the one before it, with that cue. */
export const extendSegmentRequest = 'episodeNotes/extendSegment';
export interface ExtendSegmentParams {
  readonly textDocument: { readonly uri: string };
  readonly version: number;
  /** As in `SegmentsFromCuesParams`. */
  readonly transcript: string;
  readonly lastCue: number;
}
