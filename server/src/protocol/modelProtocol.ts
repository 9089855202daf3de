import type { RefactorEdit } from './protocol';
import type { CueSegment } from './transcriptProtocol';

/**
 * The requests of the tools that the client offers to language models. Each answer is a text for
 * the model, in the author's language.
 */

/** What a model reads, or why there is nothing: a sentence that it can act on. */
export type ModelAnswer =
  | {
      readonly text: string;
      /** The URI of the transcript that the text comes from. */
      readonly transcript?: string;
    }
  | { readonly refusal: string };

interface NoteParams {
  readonly textDocument: { readonly uri: string };
}

/** The numbered cues of a note's transcript, a window of them at a time. */
export const readTranscriptRequest = 'episodeNotes/readTranscript';
export interface ReadTranscriptParams extends NoteParams {
  /** Times such as `12:30`. */
  readonly from?: string;
  readonly to?: string;
  /** The number of the first cue, counted from 1. */
  readonly firstCue?: number;
}

/** The edits that write segments into a note, all or none, and what a model is told of them. */
export const addSegmentsRequest = 'episodeNotes/addSegments';
export interface AddSegmentsParams extends NoteParams {
  readonly segments: readonly CueSegment[];
}
export type AddSegmentsAnswer =
  | {
      readonly text: string;
      /** The headers that are written, as they will stand in the note. */
      readonly headers: readonly string[];
      /** The version of the text to which the edits belong. */
      readonly version: number;
      readonly edits: readonly RefactorEdit[];
      /** The URI of the transcript whose cues they are. */
      readonly transcript?: string;
    }
  | { readonly refusal: string };

/** The findings of a note with their fixes. */
export const checkNoteRequest = 'episodeNotes/checkNote';
export type CheckNoteParams = NoteParams;
