/**
 * The requests of our client's timeline. Lines and columns are 0-based, columns in UTF-16 code
 * units; times are milliseconds.
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
  /** As written: `02:31-02:39`. */
  readonly range: string;
  readonly start: number | null;
  readonly end: number | null;
}

/** A part or segment of a note. Items are in the order of the text. */
export type TimelineItem = TimelinePart | TimelineSegment;

/** A faulty segment, and the one that it is compared with; indexes into the items. */
export type TimelinePair = readonly [segment: number, other: number];

/** The findings of the rules about times. */
export interface TimelineFaults {
  /** The segment starts before the other one ends. */
  readonly overlaps: readonly TimelinePair[];
  /** Too much time is between the other one's end and the start; -1 is the episode's beginning. */
  readonly holes: readonly TimelinePair[];
  /** The other one is above in the text and starts later. */
  readonly disorders: readonly TimelinePair[];
}

/** Everything that the timeline shows of a note, except the cursor. */
export interface TimelinePicture {
  readonly items: readonly TimelineItem[];
  readonly faults: TimelineFaults;
  /** Whether in most cases a segment starts when the one above ends, not a second later. */
  readonly sharesBorders: boolean;
  /** How the note writes its times. */
  readonly style: TimeStyle;
}

/** The picture of a note. Null for a file that is no note. */
export const timelineRequest = 'episodeNotes/timeline';
export interface TimelineParams {
  readonly textDocument: { readonly uri: string };
  /** The position of the cursor. */
  readonly position?: PositionParams['position'];
}
export interface TimelineResult {
  /** The version of the text; requests about an item of the picture repeat it. */
  readonly version: number;
  readonly picture: TimelinePicture;
  /** The index of the item that contains the position; null where none does. */
  readonly current: number | null;
}

export interface TimelinePlaceParams {
  readonly textDocument: { readonly uri: string };
  readonly version: number;
  /** An index into the items of the picture of that version. */
  readonly item: number;
}

/**
 * The target of the cursor for an item: the start of its title. Null where the text now has another
 * version, or there is no such item.
 */
export const timelinePlaceRequest = 'episodeNotes/timelinePlace';
export type TimelinePlaceResult = PositionParams['position'] | null;

/**
 * Computes the edits that move a border. Null where the text now has another version, an item is no
 * segment, or a range would become empty.
 */
export const moveBorderRequest = 'episodeNotes/moveBorder';
export interface MoveBorderParams {
  readonly textDocument: { readonly uri: string };
  readonly version: number;
  /** The segment that ends at the border, and the one that starts there; indexes into the items. */
  readonly earlier: number | null;
  readonly later: number | null;
  /** The new start of the later one or, without one, the new end of the earlier one. */
  readonly time: number;
}
/** LSP's text edits, for the version of the request. */
export type MoveBorderResult = readonly {
  readonly range: {
    readonly start: PositionParams['position'];
    readonly end: PositionParams['position'];
  };
  readonly newText: string;
}[];
