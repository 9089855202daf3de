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
  /** Its points, if any: plain text, but for `**words**` in bold. */
  readonly points?: readonly string[];
  /** What is said in it, as its first point: plain text, published as it stands. */
  readonly words?: string;
  /** The part of the segment above by default. */
  readonly part?: PartChoice;
}

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
