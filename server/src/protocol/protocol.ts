/**
 * The requests between our client and our server that are not part of LSP. Lines and columns are
 * 0-based, columns in UTF-16 code units; times are milliseconds.
 */

import type { DecodedText } from '../base/decodeText';

/** LSP's `TextDocumentPositionParams`. */
export interface PositionParams {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
}

/** A segment for the client's lists. A time or number that cannot be read is null. */
export interface SegmentInfo {
  /** As written: `3.6`. */
  readonly number: string | null;
  readonly title: string;
  /** The times as written: `02:31-02:39`. */
  readonly range: string;
  readonly start: number | null;
  readonly end: number | null;
  /** The label of its part, `part3: SkyReels-V2`; null before the first part. */
  readonly part: string | null;
  /** The target of the cursor: the start of the title. */
  readonly position: { readonly line: number; readonly character: number };
  /** The segment's last line, included. */
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

/** The segment that contains a position; null where none does. */
export const segmentAtRequest = 'episodeNotes/segmentAt';
export interface SegmentAtResult extends SegmentInfo {
  /** The position of its start in the episode, 0 to 1; null where a time is unknown. */
  readonly share: number | null;
}

/** The position of the next or the previous segment from a position; null where there is none. */
export const neighbourRequest = 'episodeNotes/neighbour';
export interface NeighbourParams extends PositionParams {
  readonly direction: 'next' | 'previous';
}
export type NeighbourResult = { readonly line: number; readonly character: number } | null;

/**
 * A summary of a note's episode. `blank` for a file that may become a note, as it has front matter
 * and nothing below. Null for any other file.
 */
export const episodeRequest = 'episodeNotes/episode';
export interface EpisodeParams {
  readonly textDocument: { readonly uri: string };
}
export type EpisodeResult = EpisodeSummary | 'blank' | null;
export interface EpisodeSummary {
  /** The number of segments. */
  readonly segments: number;
  /** The duration in the front matter, else the latest end; null where neither can be read. */
  readonly length: number | null;
}

/** Asks the server for a new note from its site's archetype. Null where there is no archetype. */
export const newNoteRequest = 'episodeNotes/newNote';
export interface NewNoteParams {
  /** The URI of the future file; that of its folder, ending with a slash, while it has no name. */
  readonly textDocument: { readonly uri: string };
  /** The title of the episode; absent or empty if it is not known. */
  readonly title?: string;
}
export type NewNoteResult = {
  /** An LSP snippet; absent if the archetype cannot be read. */
  readonly snippet?: string;
  /** Names what was not filled in, or the unreadable archetype, in the author's language. */
  readonly message?: string;
} | null;

/** Asks the client for the text of a file. Without `readsFiles`, the server reads it itself. */
export const readFileRequest = 'episodeNotes/readFile';
export interface ReadFileParams {
  readonly uri: string;
  /** The result is null for a longer file. */
  readonly maxBytes: number;
}
/** Null where there is no such file, it is no UTF-8, or it is no regular file. */
export type ReadFileResult = string | null;

/** Asks the client for a file in any encoding that `decodeText` knows, such as a transcript. */
export const readInAnyEncodingRequest = 'episodeNotes/readInAnyEncoding';
/** Null where there is no such file, or it is longer than `maxBytes`. */
export type ReadInAnyEncodingResult = DecodedText | null;

/** Asks the client for the URIs of the files directly in a folder. */
export const listFolderRequest = 'episodeNotes/listFolder';
export interface ListFolderParams {
  readonly folder: string;
}
/** Null where the folder cannot be read. */
export type ListFolderResult = readonly string[] | null;

/** Asks the client for the URIs of the workspace's files whose names end with one of `endings`. */
export const findFilesRequest = 'episodeNotes/findFiles';
export interface FindFilesParams {
  readonly endings: readonly string[];
}
export type FindFilesResult = readonly string[];

/** The client's capabilities beyond those of LSP. */
export interface InitializationOptions {
  /** The client answers `readFile`, `readInAnyEncoding`, `listFolder` and `findFiles`. */
  readonly readsFiles?: boolean;
  /**
   * The client has VS Code's commands that trigger completion (`editor.action.triggerSuggest`) and
   * go to the next tab stop of a snippet (`jumpToNextSnippetPlaceholder`).
   */
  readonly editorCommands?: boolean;
  /** The client has the commands `episodeNotes.shiftTimes` and `episodeNotes.stretchTimes`. */
  readonly timeCommands?: boolean;
  /** The client sends the requests of `checkProtocol.ts`; to others, commands are offered. */
  readonly checksAllNotes?: boolean;
  /** The URI of a rule's documentation, with `{code}` in place of the rule's code. */
  readonly rulePages?: string;
  /** The section `episodeNotes` of the settings, for a client that can't say it when asked. */
  readonly settings?: unknown;
}

/**
 * Computes a refactoring of the segments that a range touches. The answer describes it and has
 * either its edits or a refusal. Null for a file that is no note.
 */
export const refactorRequest = 'episodeNotes/refactor';
export interface RefactorParams {
  readonly textDocument: { readonly uri: string };
  readonly range: {
    readonly start: PositionParams['position'];
    readonly end: PositionParams['position'];
  };
  readonly refactoring: Refactoring;
  /** The answer has no edits: only a possible refusal is wanted, for validation while typing. */
  readonly onlyJudge?: boolean;
}
export type Refactoring =
  /** `amount` as an author types it: `+5`, `-1:30`. Absent before anything is typed. */
  | { readonly kind: 'shiftTimes'; readonly amount?: string }
  /** The real starts of two segments. Absent before they are known. */
  | { readonly kind: 'stretchTimes'; readonly points?: readonly [KnownPoint, KnownPoint] }
  | { readonly kind: SegmentRefactoring }
  /** `time` is where the player is, in milliseconds. */
  | { readonly kind: PlayerRefactoring; readonly time: number }
  /** Names the recording of the note, an http(s) address or a path, in its front matter. */
  | { readonly kind: 'setMedia'; readonly media: string }
  | { readonly kind: FrontMatterRefactoring }
  /** Writes all headings and headers of the note in the form that most of them have. */
  | { readonly kind: 'unifyHeaderStyle' }
  /**
   * Makes the words of the range bold, or removes the bold; for an empty range, the word there.
   * `others` are the further selections of an editor with several cursors.
   */
  | { readonly kind: 'toggleBold'; readonly others?: readonly RefactorParams['range'][] };

/** Refactorings of segments that need no input from the author. */
export type SegmentRefactoring =
  | 'splitSegment'
  | 'mergeSegment'
  | 'insertSegment'
  | 'insertPart'
  | 'moveSegmentUp'
  | 'moveSegmentDown';

/**
 * Writes a time of the player at the cursor, or ends the segment there and begins the next one.
 */
export type PlayerRefactoring = 'takeTime' | 'endHere';

/** Writes the front matter in another language, wherever the range is. */
export type FrontMatterRefactoring = 'convertToToml' | 'convertToYaml' | 'convertToJson';

/** The real start of a segment, as the author knows it. */
export interface KnownPoint {
  /** The segment's index in the answer to `episodeNotes/segments`. */
  readonly segment: number;
  /** As typed: `2:45`. */
  readonly time: string;
}

export interface RefactorResult {
  /** A description of the refactoring, in the author's language. */
  readonly title: string;
  /** The first and the last segment concerned; indexes as in `KnownPoint.segment`. */
  readonly run: { readonly first: number; readonly last: number } | null;
  /** Why there are no edits, in the author's language. */
  readonly refusal?: string;
  /** What the author should know when the edits are made, in the author's language. */
  readonly notice?: string;
  /** The version of the text to which the edits belong. */
  readonly version: number;
  /** LSP's `TextEdit`; with `snippet`, LSP 3.18's `SnippetTextEdit` for clients that support it. */
  readonly edits: readonly RefactorEdit[];
}

export interface RefactorEdit {
  readonly range: RefactorParams['range'];
  readonly newText?: string;
  readonly snippet?: { readonly kind: 'snippet'; readonly value: string };
}
