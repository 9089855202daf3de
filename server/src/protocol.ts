/**
 * What our client and our server say to each other beyond LSP. Lines and columns are 0-based,
 * columns in UTF-16 code units; times are milliseconds.
 */

/** A document and a place in it, as in LSP. */
export interface PositionParams {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
}

/** One segment as the client lists it. A time or number that cannot be read is null. */
export interface SegmentInfo {
  /** "3.6", as written. */
  readonly number: string | null;
  readonly title: string;
  /** The range as written, "02:31-02:39". */
  readonly range: string;
  readonly start: number | null;
  readonly end: number | null;
  /** The heading of its part ("part3: SkyReels-V2"), null before the first part. */
  readonly part: string | null;
  /** Where the cursor goes: the start of the title. */
  readonly position: { readonly line: number; readonly character: number };
  /** The last line that belongs to the segment. */
  readonly lastLine: number;
}

/** All segments of a note, in document order; empty for a file that is no note. */
export const segmentsRequest = 'episodeNotes/segments';
export interface SegmentsParams {
  readonly textDocument: { readonly uri: string };
}
export type SegmentsResult = readonly SegmentInfo[];

/** The segment that holds a position, or null. */
export const segmentAtRequest = 'episodeNotes/segmentAt';
export interface SegmentAtResult extends SegmentInfo {
  /** Where its start stands in the whole, 0 to 1; null where a time is unknown. */
  readonly share: number | null;
}

/** The place of the next or the previous segment as seen from a position, or null. */
export const neighbourRequest = 'episodeNotes/neighbour';
export interface NeighbourParams extends PositionParams {
  readonly direction: 'next' | 'previous';
}
export type NeighbourResult = { readonly line: number; readonly character: number } | null;

/** What a client may tell about itself beyond its LSP capabilities. */
export interface InitializationOptions {
  /** The client knows VS Code's command that asks for completions (`editor.action.triggerSuggest`). */
  readonly suggestCommand?: boolean;
  /** The section `episodeNotes` of the settings, for a client that can't be asked for it. */
  readonly settings?: unknown;
}
