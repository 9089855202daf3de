import type { RefactorResult } from './protocol';

/** The chapters of a note as a text in a format. Null for a file that is no note. */
export const exportChaptersRequest = 'episodeNotes/exportChapters';
export interface ExportChaptersParams {
  readonly textDocument: { readonly uri: string };
  readonly format: WrittenChapterFormat;
}
/** Texts are in the author's language. */
export type ExportChaptersResult =
  | {
      readonly text: string;
      /** The language of VS Code for the text. */
      readonly languageId: string;
      /** The number of segments in it. */
      readonly count: number;
      /** What a platform may do with it that the author does not expect. */
      readonly warnings: readonly string[];
    }
  | { readonly refusal: string };

/** The formats in which chapters are written. */
export const writtenChapterFormats = [
  'text',
  'podcasting2',
  'psc',
  'webvtt',
  'ffmetadata',
  'ogm',
  'matroska',
  'audacity',
  'mp4chaps',
  'csv',
  'json',
] as const;
export type WrittenChapterFormat = (typeof writtenChapterFormats)[number];

/** A text with chapters in any format that the server reads. */
export interface ChaptersText {
  readonly text: string;
  /** The name of its file, empty for a clipboard. */
  readonly fileName: string;
}

/** A whole note from chapters. */
export const noteFromChaptersRequest = 'episodeNotes/noteFromChapters';
export interface NoteFromChaptersParams {
  /** The URI of the folder of the future file, ending with a slash; empty where there is none. */
  readonly textDocument: { readonly uri: string };
  readonly chapters: ChaptersText;
}
export type NoteFromChaptersResult =
  | {
      readonly text: string;
      readonly title: string;
      /** What of the text looks like a chapter and could not be read, in the author's language. */
      readonly notice?: string;
    }
  | { readonly refusal: string };

/**
 * The edits that fill what no segment covers with segments out of the note's transcript. Null for a
 * file that is no note.
 */
export const draftSegmentsRequest = 'episodeNotes/draftSegments';
export interface DraftSegmentsParams {
  readonly textDocument: { readonly uri: string };
}
export interface DraftSegmentsResult extends RefactorResult {
  /** The headers that would be written. */
  readonly headers: readonly string[];
}

/** The edits that add chapters to a note. Null for a file that is no note. */
export const addChaptersRequest = 'episodeNotes/addChapters';
export interface AddChaptersParams {
  readonly textDocument: { readonly uri: string };
  readonly chapters: ChaptersText;
}
