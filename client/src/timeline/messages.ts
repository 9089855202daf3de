import type {
  MoveBorderParams,
  TimelinePlaceParams,
  TimelineResult,
} from '../../../server/src/protocol/timelineProtocol';
import type { TimelineTexts } from './texts';

export type ZoomStep = 'in' | 'out' | 'all';

/** What the extension says to the page of the view. */
export type ToPage =
  | { readonly kind: 'texts'; readonly texts: TimelineTexts; readonly language: string }
  /** What the server has answered about a note; no picture where it looks as in the message before. */
  | ({ readonly kind: 'picture'; readonly document: string } & Omit<TimelineResult, 'picture'> &
      Partial<Pick<TimelineResult, 'picture'>>)
  /** Nothing to show: there is no note, or nobody who could read it. */
  | { readonly kind: 'nothing'; readonly because: 'noNote' | 'stopped' }
  | { readonly kind: 'zoom'; readonly step: ZoomStep }
  /** A border that the author has moved stays where it was. */
  | { readonly kind: 'refused' };

/** What the page says to the extension. */
export type FromPage =
  /** It can take messages, and knows nothing yet. */
  | { readonly kind: 'ready' }
  /** The author wants to see an item in the text and, with `focus`, to type there. */
  | ({ readonly kind: 'goTo'; readonly focus: boolean } & Omit<TimelinePlaceParams, 'textDocument'>)
  | ({ readonly kind: 'moveBorder' } & Omit<MoveBorderParams, 'textDocument'>)
  /** The keys for that were pressed here, where there is nothing to undo but what the text has. */
  | { readonly kind: 'undo' | 'redo' }
  | { readonly kind: 'restart' };
