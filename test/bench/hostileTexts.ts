import { type SampleNote, sampleNote } from './texts';

/** Bodies that take a Markdown parser seconds, or more than a line ought to hold (5 MB in UTF-8). */
const bodies: readonly (readonly [name: string, lines: readonly string[]])[] = [
  ['`**x ` ×8,000, ` x**` ×8,000', ['**x '.repeat(8000) + ' x**'.repeat(8000)]],
  ['`*a_ ` ×8,000', ['*a_ '.repeat(8000)]],
  ['`</` ×8,000, `<!--` ×8,000', ['</'.repeat(8000) + '<!--'.repeat(8000)]],
  ['a list 500 deep', Array.from({ length: 500 }, (_, depth) => `${'  '.repeat(depth)}- 层`)],
  ['200,000 `[`', ['['.repeat(200_000)]],
  ['a line of 5 MB', ['一行 long **line** '.repeat(238_095)]],
];

export interface HostileNote extends SampleNote {
  readonly name: string;
}

/** Ordinary notes of 30 segments, each with one hostile body in its middle. Made one at a time. */
export function* hostileNotes(): Generator<HostileNote> {
  for (const [name, lines] of bodies) yield { name, ...sampleNote(30, lines) };
}
