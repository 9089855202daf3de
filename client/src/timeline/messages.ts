import type {
  MoveBorderParams,
  TimelinePlaceParams,
} from '../../../server/src/protocol/timelineProtocol';
import type { PictureMessage } from '../views/pictureFeed';
import type { TimelineTexts } from './timelineTexts';

export type ZoomStep = 'in' | 'out' | 'all';

/** The messages from the extension to the page of the view. */
export type ToPage =
  | { readonly kind: 'texts'; readonly texts: TimelineTexts; readonly language: string }
  | PictureMessage
  | { readonly kind: 'zoom'; readonly step: ZoomStep }
  /** Where the recording of the note is played, in milliseconds; null where it is not. */
  | { readonly kind: 'playhead'; readonly time: number | null }
  /** The last move of a border was not carried out. */
  | { readonly kind: 'refused' };

/** The messages from the page to the extension. */
export type FromPage =
  /** The page can receive messages and has no state yet. */
  | { readonly kind: 'ready' }
  /** Shows an item in the text; `focus` moves the focus there. */
  | ({ readonly kind: 'goTo'; readonly focus: boolean } & Omit<TimelinePlaceParams, 'textDocument'>)
  | ({ readonly kind: 'moveBorder' } & Omit<MoveBorderParams, 'textDocument'>)
  /** Undoes or redoes in the text; the page has no history of its own. */
  | { readonly kind: 'undo' | 'redo' }
  /** Plays the recording from a time on, in milliseconds. */
  | { readonly kind: 'seek'; readonly time: number }
  | { readonly kind: 'restart' };
