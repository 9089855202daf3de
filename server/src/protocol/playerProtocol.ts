/**
 * The requests of our client's player. Lines and columns are 0-based, columns in UTF-16 code
 * units; times are milliseconds.
 */

import type { PositionParams } from './protocol';

/** Where the recording of an episode is. Null for a file that is no note. */
export const mediumRequest = 'episodeNotes/medium';
export interface MediumParams {
  readonly textDocument: { readonly uri: string };
}
export type MediumResult =
  /** An http(s) address or the URI of a file, which need not be there. */
  | { readonly uri: string }
  /** Why there is none, in the author's language. `isNamed`: the front matter names one. */
  | { readonly problem: string; readonly isNamed: boolean }
  | null;

/** The border of segments nearest to a position, in milliseconds; null where there is none. */
export const borderAtRequest = 'episodeNotes/borderAt';
export type BorderAtParams = PositionParams;
export type BorderAtResult = number | null;
