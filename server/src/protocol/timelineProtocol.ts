/**
 * What our client's picture of the episode asks the server for. Lines and columns are 0-based,
 * columns in UTF-16 code units; times are milliseconds.
 */

import type { TimeStyle } from '../base/formatTime';
import type { PositionParams } from './protocol';

/** A part heading; its number is `3` in `# part3: SkyReels-V2`. */
export interface TimelinePart {
  readonly part: string;
  readonly title: string;
}

/** A segment. A time or number that cannot be read is null; a reversed range is swapped. */
export interface TimelineSegment {
  readonly number: string | null;
  readonly title: string;
  /** As written, `02:31-02:39`. */
  readonly range: string;
  readonly start: number | null;
  readonly end: number | null;
}

/** What a note consists of, in the order of its text. */
export type TimelineItem = TimelinePart | TimelineSegment;

/** A segment at fault, and the one that it is compared with; indexes into the items. */
export type TimelinePair = readonly [segment: number, other: number];

/** What the rules find wrong with the times. */
export interface TimelineFaults {
  /** The other one has not ended when the segment starts. */
  readonly overlaps: readonly TimelinePair[];
  /** Too much time has passed since the other one ended; -1 stands for the episode's beginning. */
  readonly holes: readonly TimelinePair[];
  /** The other one stands above and starts later. */
  readonly disorders: readonly TimelinePair[];
}

/**
 * The picture of a note, or what has changed in it since an earlier answer. Null for a file that
 * is no note.
 */
export const timelineRequest = 'episodeNotes/timeline';
export interface TimelineParams {
  readonly textDocument: { readonly uri: string };
  /** Where the cursor is. */
  readonly position?: PositionParams['position'];
  /** The stamp of the last answer, where the client still has what it told. */
  readonly since?: number;
}
export interface TimelineResult {
  /** Names what the client has after this answer; the same as before where nothing has changed. */
  readonly stamp: number;
  /** Whether `first` and `gone` are about the items of `since`; if not, there is nothing before. */
  readonly continues: boolean;
  /** From this index on, so many items give way to `items`. */
  readonly first: number;
  readonly gone: number;
  readonly items: readonly TimelineItem[];
  /** Null where they are the same as before. */
  readonly faults: TimelineFaults | null;
  /** Whether most neighbours share a border instead of the later one starting a second later. */
  readonly sharesBorders: boolean;
  /** How the note writes its times. */
  readonly style: TimeStyle;
  /** The item that holds the position. */
  readonly current: number | null;
}

/** An item as an earlier answer named it. */
export interface TimelinePlaceParams {
  readonly textDocument: { readonly uri: string };
  readonly stamp: number;
  readonly item: number;
}

/** Where the cursor goes for an item: the start of its title. Null where the item is gone. */
export const timelinePlaceRequest = 'episodeNotes/timelinePlace';
export type TimelinePlaceResult = PositionParams['position'] | null;

/** Works out the edits that move a border. Null where it is gone or a range would become empty. */
export const moveBorderRequest = 'episodeNotes/moveBorder';
export interface MoveBorderParams {
  readonly textDocument: { readonly uri: string };
  readonly stamp: number;
  /** The segment that ends there, and the one that starts there; indexes into the items. */
  readonly earlier: number | null;
  readonly later: number | null;
  /** Where the later one starts from now on or, without one, where the earlier one ends. */
  readonly time: number;
}
export interface MoveBorderResult {
  /** The version of the text to which the edits belong. */
  readonly version: number;
  /** LSP's text edits. */
  readonly edits: readonly {
    readonly range: {
      readonly start: PositionParams['position'];
      readonly end: PositionParams['position'];
    };
    readonly newText: string;
  }[];
}
