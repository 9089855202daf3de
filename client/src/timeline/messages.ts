import type {
  MoveBorderParams,
  TimelinePlaceParams,
} from '../../../server/src/protocol/timelineProtocol';
import type { FromAnyPage, ToAnyPage } from '../views/notePage';
import type { TimelineTexts } from './timelineTexts';

export type ZoomStep = 'in' | 'out' | 'all';

/** The messages from the extension to the page of the view. */
export type ToPage =
  | ToAnyPage
  | { readonly kind: 'texts'; readonly texts: TimelineTexts; readonly language: string }
  | { readonly kind: 'zoom'; readonly step: ZoomStep }
  /** The last move of a border was not carried out. */
  | { readonly kind: 'refused'; readonly sentence: string };

/** The messages from the page to the extension. */
export type FromPage =
  | FromAnyPage
  /** Shows an item in the text; `focus` moves the focus there. */
  | ({ readonly kind: 'goTo'; readonly focus: boolean } & Omit<TimelinePlaceParams, 'textDocument'>)
  | ({ readonly kind: 'moveBorder' } & Omit<MoveBorderParams, 'textDocument'>)
  /** Plays the recording from a time on, in milliseconds. */
  | { readonly kind: 'seek'; readonly time: number };
