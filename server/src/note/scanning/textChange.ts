/** Replaces `deleteCount` UTF-16 code units at an offset of a note by a text. */
export interface TextChange {
  readonly offset: number;
  readonly deleteCount: number;
  readonly inserted: string;
}
