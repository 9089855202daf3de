/**
 * What our client and our server say to each other beyond LSP. Lines and columns are 0-based,
 * columns in UTF-16 code units; times are milliseconds.
 */

import type { DecodedText } from '../base/decodeText';

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

/** Which settings and which configuration of Hugo count for a document, as a page of plain text. */
export const whatAppliesRequest = 'episodeNotes/whatApplies';
export interface WhatAppliesParams {
  readonly textDocument: { readonly uri: string };
}
/** In the author's language; null where the document is not open. */
export type WhatAppliesResult = string | null;

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

/**
 * What an episode comes to as a whole. `blank` for a file that is no note and may become one: front
 * matter and nothing below. Null for any other file.
 */
export const episodeRequest = 'episodeNotes/episode';
export interface EpisodeParams {
  readonly textDocument: { readonly uri: string };
}
export type EpisodeResult = Episode | 'blank' | null;
export interface Episode {
  readonly segments: number;
  /** As the front matter says, else up to the latest end; null where neither can be read. */
  readonly length: number | null;
}

/** What our client reads for the server; other clients' servers read it for themselves. */
export const readFileRequest = 'episodeNotes/readFile';
export interface ReadFileParams {
  readonly uri: string;
  /** A longer file is not read. */
  readonly maxBytes: number;
}
/** Null where there is no such file, or it is no text; a device or a named pipe is no file. */
export type ReadFileResult = string | null;

/** A file that may be in any encoding, as a transcript from elsewhere; see `decodeText`. */
export const readInAnyEncodingRequest = 'episodeNotes/readInAnyEncoding';
/** Null where there is no such file, or it is longer. */
export type ReadInAnyEncodingResult = DecodedText | null;

/** The URIs of the files in a folder, without those in its folders. */
export const listFolderRequest = 'episodeNotes/listFolder';
export interface ListFolderParams {
  readonly folder: string;
}
/** Null where the folder cannot be read. */
export type ListFolderResult = readonly string[] | null;

/** The URIs of the workspace's files whose names end with one of these texts. */
export const findFilesRequest = 'episodeNotes/findFiles';
export interface FindFilesParams {
  readonly endings: readonly string[];
}
export type FindFilesResult = readonly string[];

/** What a client may tell about itself beyond its LSP capabilities. */
export interface InitializationOptions {
  /** The client answers the requests about files above. */
  readonly readsFiles?: boolean;
  /**
   * The client knows VS Code's commands that ask for completions (`editor.action.triggerSuggest`)
   * and go to the next stop of a snippet (`jumpToNextSnippetPlaceholder`).
   */
  readonly editorCommands?: boolean;
  /** The client has the commands `episodeNotes.shiftTimes` and `episodeNotes.stretchTimes`. */
  readonly timeCommands?: boolean;
  /** The URI under which the client explains a rule, with `{code}` for the rule's code. */
  readonly rulePages?: string;
  /** The section `episodeNotes` of the settings, for a client that can't be asked for it. */
  readonly settings?: unknown;
}

/**
 * Works out a change of several times or segments at once, of the segments that a range touches.
 * The answer tells what it would be about and, unless there is something to refuse, the edits. Null
 * for a file that is no note.
 */
export const refactorRequest = 'episodeNotes/refactor';
export interface RefactorParams {
  readonly textDocument: { readonly uri: string };
  readonly range: {
    readonly start: PositionParams['position'];
    readonly end: PositionParams['position'];
  };
  readonly refactoring: Refactoring;
  /** Asks whether it is refused, as somebody types; the answer has no edits. */
  readonly onlyJudge?: boolean;
}
export type Refactoring =
  /** `amount` as an author types it: `+5`, `-1:30`. Absent while nothing is typed. */
  | { readonly kind: 'shiftTimes'; readonly amount?: string }
  /** When two segments really start. Absent while nothing is known. */
  | { readonly kind: 'stretchTimes'; readonly points?: readonly [KnownPoint, KnownPoint] }
  | { readonly kind: SegmentRefactoring }
  /** Writes all headings and headers of the note as most of them are written. */
  | { readonly kind: 'unifyHeaderStyle' }
  /**
   * Makes the words of the range bold, or no longer so; the word there where it is empty. So are
   * those of the `others`, which an editor with several cursors has.
   */
  | { readonly kind: 'toggleBold'; readonly others?: readonly RefactorParams['range'][] };

/** What is done to segments without asking for anything. */
export type SegmentRefactoring =
  | 'splitSegment'
  | 'mergeSegment'
  | 'insertSegment'
  | 'insertPart'
  | 'moveSegmentUp'
  | 'moveSegmentDown';

/** What an author knows about a segment. */
export interface KnownPoint {
  /** The segment's index in the answer to `episodeNotes/segments`. */
  readonly segment: number;
  /** When it really starts, as typed: `2:45`. */
  readonly time: string;
}

export interface RefactorResult {
  /** What would be done to what, in the author's language. */
  readonly title: string;
  /** The first and the last segment that it is about, as indexes like a point's. */
  readonly run: { readonly first: number; readonly last: number } | null;
  /** Why there are no edits, in the author's language. */
  readonly refusal?: string;
  /** The version of the text to which the edits belong. */
  readonly version: number;
  /** LSP's text edits; with `snippet` those of LSP 3.18 for a client that takes them. */
  readonly edits: readonly RefactorEdit[];
}

export interface RefactorEdit {
  readonly range: RefactorParams['range'];
  readonly newText?: string;
  readonly snippet?: { readonly kind: 'snippet'; readonly value: string };
}
