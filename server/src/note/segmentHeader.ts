import type { Span } from './block';

/** A time as written; `ms` is NaN where it cannot be read. */
export interface TimeField extends Span {
  readonly text: string;
  readonly ms: number;
}
export interface SegmentHeader {
  readonly line: Span;
}
