import type { TranscriptCues } from '../../../server/src/protocol/transcriptProtocol';
import type { FromAnyPage, ToAnyPage } from '../views/notePage';
import type { TranscriptTexts } from './transcriptTexts';

/** What can be done with consecutive cues. */
export type CueAction = 'newSegment' | 'newSegmentWithWords' | 'extendSegment' | 'copyWords';

/** What a command asks the page to do with the cues that are selected in it. */
export type PageCommand = CueAction | 'goToSegment' | 'play' | 'find';

/** The messages from the extension to the page of the view. */
export type ToTranscriptPage =
  | ToAnyPage
  | { readonly kind: 'texts'; readonly texts: TranscriptTexts; readonly language: string }
  | ShownTranscript
  /** There is no transcript: no note is open, or the server is stopped. */
  | { readonly kind: 'noTranscript'; readonly reason: 'noNote' | 'stopped' }
  | { readonly kind: 'command'; readonly command: PageCommand }
  /** What came of an action, in the author's language. */
  | { readonly kind: 'outcome'; readonly sentence: string };

export interface ShownTranscript {
  readonly kind: 'transcript';
  /** The URI of the note. */
  readonly document: string;
  /** Another one whenever the cues are others; empty where there are none. */
  readonly id: string;
  /** The name of its file. */
  readonly file?: string;
  readonly isChapters: boolean;
  /** Absent where the page has the cues of this `id`. */
  readonly cues?: TranscriptCues;
  /** Why it cannot be used, in the author's language. */
  readonly problem?: string;
}

/** The messages from the page to the extension. Cues are counted from 0. */
export type FromTranscriptPage =
  | FromAnyPage
  | ({ readonly kind: 'act'; readonly action: CueAction } & CueRun)
  /** Goes to a segment in the text: an index into the items of the picture of that version. */
  | { readonly kind: 'goTo'; readonly version: number; readonly item: number }
  /** Plays the recording from a time on, in milliseconds. */
  | { readonly kind: 'play'; readonly time: number };

/** Consecutive cues, the last one included, of the transcript with an id. */
export interface CueRun {
  readonly transcript: string;
  readonly first: number;
  readonly last: number;
}
