/** The requests of our client's transcript view. Times are milliseconds, cues are counted from 1. */

/**
 * The transcript of a note's episode. Null for a file that is neither a note nor a post with front
 * matter alone.
 */
export const transcriptRequest = 'episodeNotes/transcript';
export interface TranscriptParams {
  readonly textDocument: { readonly uri: string };
  /** The `id` of the cues that the client has: they are not sent again. */
  readonly known?: string;
}
export type TranscriptAnswer = {
  /** Another one whenever the cues are others; empty where there are none. */
  readonly id: string;
  /** The URI of the transcript's file. */
  readonly uri?: string;
  /** Whether the texts are spoken words or titles of chapters. */
  readonly kind: 'speech' | 'chapters';
  /** In the order of the starts. Absent where `known` is the `id`. */
  readonly cues?: TranscriptCues;
  /** Why a transcript that is there cannot be used, in the author's language. */
  readonly problem?: string;
} | null;

/** Parallel arrays. An end is always above its start. */
export interface TranscriptCues {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly texts: readonly string[];
}

/** Sent by the server when files that may be transcripts have changed. It has no parameters. */
export const transcriptsChangedNotification = 'episodeNotes/transcriptsChanged';

export const segmentsFromCuesRequest = 'episodeNotes/segmentsFromCues';
export interface SegmentsFromCuesParams {
  readonly textDocument: { readonly uri: string };
  readonly version: number;
  readonly transcript: string;
  readonly segments: readonly {
    readonly firstCue: number;
    readonly lastCue: number;
    readonly title: string;
    readonly points: readonly string[];
    readonly part?: { readonly number: number } | { readonly newTitle: string };
  }[];
}

export const extendSegmentRequest = 'episodeNotes/extendSegment';
export interface ExtendSegmentParams {
  readonly textDocument: { readonly uri: string };
  readonly version: number;
  readonly transcript: string;
  readonly lastCue: number;
}
