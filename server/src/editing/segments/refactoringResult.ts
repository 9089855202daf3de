import type { Message } from '../../l10n/message';
import type { Note } from '../../note/note';
import type { SequenceSegment } from '../../note/sequence/sequence';
import type { TabStop } from '../../note/templates/template';
import type { Edit } from '../edit';

/** Consecutive segments, from the first to the last. */
export interface SegmentRun {
  readonly first: SequenceSegment;
  readonly last: SequenceSegment;
}

/** The segments of a run in document order. */
export function segmentsOfRun(
  { sequence }: Note,
  { first, last }: SegmentRun,
): readonly SequenceSegment[] {
  return sequence.segments.slice(first.ordinal, last.ordinal + 1);
}

/** An edit with tab stops for what is to be filled in. */
export interface OpenEdit extends Edit {
  readonly stops?: readonly TabStop[];
}

/** The result of a refactoring: edits, computed on demand, or the reason why there are none. */
export type Outcome = { readonly edits: Iterable<OpenEdit> } | { readonly refusal: Message };
