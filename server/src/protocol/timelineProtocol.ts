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

/** All that is shown of a note, wherever the cursor is. */
export interface TimelinePicture {
  readonly items: readonly TimelineItem[];
  readonly faults: TimelineFaults;
  /** Whether most neighbours share a border instead of the later one starting a second later. */
  readonly sharesBorders: boolean;
  /** How the note writes its times. */
  readonly style: TimeStyle;
}

/** The picture of a note. Null for a file that is no note. */
export const timelineRequest = 'episodeNotes/timeline';
export interface TimelineParams {
  readonly textDocument: { readonly uri: string };
  /** Where the cursor is. */
  readonly position?: PositionParams['position'];
}
export interface TimelineResult {
  /** The version of the text, by which what is asked about an item names the picture. */
  readonly version: number;
  readonly picture: TimelinePicture;
  /** The item that holds the position. */
  readonly current: number | null;
}

/** An item of the picture of a version, as its index. */
export interface TimelinePlaceParams {
  readonly textDocument: { readonly uri: string };
  readonly version: number;
  readonly item: number;
}

/**
 * Where the cursor goes for an item: the start of its title. Null where the text has another version
 * by now, or there is no such item.
 */
export const timelinePlaceRequest = 'episodeNotes/timelinePlace';
export type TimelinePlaceResult = PositionParams['position'] | null;

/**
 * Works out the edits that move a border. Null where the text has another version by now, an item is
 * no segment, or a range would become empty.
 */
export const moveBorderRequest = 'episodeNotes/moveBorder';
export interface MoveBorderParams {
  readonly textDocument: { readonly uri: string };
  readonly version: number;
  /** The segment that ends there, and the one that starts there; indexes into the items. */
  readonly earlier: number | null;
  readonly later: number | null;
  /** Where the later one starts from now on or, without one, where the earlier one ends. */
  readonly time: number;
}
/** LSP's text edits, for the version that was asked about. */
export type MoveBorderResult = readonly {
  readonly range: {
    readonly start: PositionParams['position'];
    readonly end: PositionParams['position'];
  };
  readonly newText: string;
}[];
