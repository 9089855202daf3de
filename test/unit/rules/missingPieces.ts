import fc from 'fast-check';
import { type MadeNote, segmentsOf } from './generatedNotes';

/** What an author has not written yet. */
export interface MissingPieces {
  /** Segments without a body, as any numbers. */
  readonly bodies: readonly number[];
  /** Where a part without segments stands, as any number. */
  readonly emptyPart: number | undefined;
  readonly firstHeading: boolean;
  /** By how many milliseconds the episode is said to be shorter than the note. */
  readonly duration: number | undefined;
}

/** Half of the notes miss nothing of a kind. */
export const missingPieces: fc.Arbitrary<MissingPieces> = fc.record({
  bodies: fc.array(fc.nat(), { maxLength: 2 }),
  emptyPart: fc.option(fc.nat(), { nil: undefined, freq: 2 }),
  firstHeading: fc.boolean(),
  duration: fc.option(fc.integer({ min: -2000, max: 2000 }), { nil: undefined, freq: 2 }),
});

/** The note without these bodies, and with a part that has no segment; numbers stay as they are. */
export function withoutPieces(note: MadeNote, { bodies, emptyPart }: MissingPieces): MadeNote {
  const segments = segmentsOf(note);
  const bare = new Set(bodies.map((at) => segments[at % segments.length]));
  const parts = note.parts.map((part) => ({
    ...part,
    segments: part.segments.map((own) => (bare.has(own) ? { ...own, body: [] } : own)),
  }));
  if (emptyPart === undefined) return { ...note, parts };
  const at = emptyPart % (parts.length + 1);
  return {
    ...note,
    parts: parts.toSpliced(at, 0, { number: at + 1, title: '空着', segments: [] }),
  };
}

/** The line of front matter that says how long the episode is. */
export function durationLine(note: MadeNote, missing: number): string {
  const end = segmentsOf(note).at(-1)?.end ?? 0;
  return `params.duration = "${note.writeTime(Math.max(end - missing, 0))}"`;
}
