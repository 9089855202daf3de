import fc from 'fast-check';
import { Note } from '../../../server/src/note/note';
import { correctNote, headerLine, type MadeNote, segmentsOf, textOf } from './generatedNotes';
import { durationLine, missingPieces, withoutPieces } from './missingPieces';
import { headerMisses, headersWithout, headingMisses } from './nearMisses';

const second = 1000;

/** A fault to put into a note: which header or heading, and what becomes of it. */
const headerFault = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom(
    'miss',
    'miss',
    'number',
    'overlap',
    'reversed',
    'late',
    'without',
    'tail',
    'style',
    'untitled',
  ),
  spelling: fc.nat(),
  seconds: fc.integer({ min: 1, max: 30 }),
  number: fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 9 })),
});

const headingFault = fc.record({
  at: fc.nat(),
  spelling: fc.option(fc.nat(), { nil: undefined }),
  number: fc.nat({ max: 5 }),
  isUntitled: fc.boolean(),
});

export interface FaultyNote {
  readonly text: string;
  readonly lineEnd: string;
  /** Every line that is no header, no heading and no list of tags. */
  readonly bodyLines: readonly string[];
}

/** Correct notes into which some faults have been put, several of them on one line at times. */
export const faultyNote: fc.Arbitrary<FaultyNote> = fc
  .tuple(
    correctNote,
    fc.array(headerFault, { minLength: 1, maxLength: 5 }),
    fc.array(headingFault, { maxLength: 2 }),
    fc.boolean(),
    missingPieces,
  )
  .map(([whole, headers, headings, hasEmptyItem, missing]) => {
    const note = withoutPieces(whole, missing);
    const replaced = new Map<object, string | undefined>();
    const tails = new Map<string, string>();
    for (const fault of headers) {
      const segments = segmentsOf(note);
      const segment = segments[fault.at % segments.length]!;
      replaced.set(segment, faultyHeader(note, segment, fault));
      if (fault.kind === 'tail') tails.set(segment.number, tail);
      else tails.delete(segment.number);
    }
    for (const { at, spelling, number, isUntitled } of headings) {
      const part = note.parts[at % note.parts.length]!;
      const misses = Object.values(headingMisses);
      const miss = spelling === undefined ? undefined : misses[spelling % misses.length];
      const title = isUntitled ? '' : part.title;
      replaced.set(
        part,
        miss?.({ ...part, number, title }) ?? `# part${number}: ${title}`.trimEnd(),
      );
    }
    if (missing.firstHeading) replaced.set(note.parts[0]!, undefined);
    const fields = missing.duration === undefined ? [] : [durationLine(note, missing.duration)];
    const tags = hasEmptyItem ? `tags = ["", "甲"]${note.lineEnd}title` : 'title';
    return {
      text: textOf(note, replaced).replace('title', [...fields, tags].join(note.lineEnd)),
      lineEnd: note.lineEnd,
      bodyLines: bodyLinesOf(note, tails, fields),
    };
  })
  .filter(({ text }) => Note.read(text).isNote);

const tail = '说明文字';

type HeaderFault = typeof headerFault extends fc.Arbitrary<infer Fault> ? Fault : never;

function faultyHeader(
  note: MadeNote,
  segment: ReturnType<typeof segmentsOf>[number],
  { kind, spelling, seconds, number }: HeaderFault,
): string {
  const { start, end, title } = segment;
  const fields = {
    start: note.writeTime(start),
    end: note.writeTime(end),
    number: segment.number,
    title,
  };
  const misses = Object.values(headerMisses);
  const without = Object.values(headersWithout);
  switch (kind) {
    case 'miss':
      return misses[spelling % misses.length]!({ ...fields, number: number.join('.') });
    case 'without':
      return without[spelling % without.length]!(fields);
    case 'number':
      return headerLine(note, { ...segment, number: number.join('.') });
    case 'overlap':
      return headerLine(note, { ...segment, end: end + seconds * second });
    case 'late':
      return headerLine(note, { ...segment, start: start + seconds * second });
    case 'reversed':
      return headerLine(note, { ...segment, start: end, end: start });
    case 'untitled':
      return headerLine(note, { ...segment, title: '' });
    case 'style':
      return headerLine(note, segment).replace(/\(0?(?=\d:)/, seconds % 2 === 0 ? '(' : '(0');
    case 'tail':
      return `${headerLine(note, segment)} ${tail}`;
  }
}

function bodyLinesOf(
  note: MadeNote,
  tails: ReadonlyMap<string, string>,
  fields: readonly string[],
): string[] {
  const lines = ['+++', ...fields, 'title = "样本"', 'date = "2025-01-01"', '+++'];
  for (const { segments } of note.parts) {
    if (segments.length === 0) lines.push('');
    for (const { number, body } of segments) {
      const own = tails.get(number);
      lines.push(...(own === undefined ? [] : [own]), ...body, '');
    }
  }
  return note.endsInLineEnd ? lines : lines.slice(0, -1);
}
