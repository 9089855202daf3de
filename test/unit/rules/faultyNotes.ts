import fc from 'fast-check';
import { Note } from '../../../server/src/note/note';
import {
  correctNote,
  headerLine,
  type MadeNote,
  type MadeSegment,
  segmentsOf,
  textOf,
} from './generatedNotes';
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
    'swallowed',
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

/** Tags of which one is empty or there twice. */
const faultyItems = ['"", "甲"', '"甲", " "', '"甲", "乙", "甲"', '"AI", \'ai\', ""'];

/** A line whose stars would be published, and how it is mended. */
const misprinted = {
  written: '- 报**“机器人”的错误**，再试一次。',
  mended: '- 报 **“机器人”的错误**，再试一次。',
};

export interface FaultyNote {
  readonly text: string;
  readonly lineEnd: string;
  /** Every line that is no header, no heading and no list of tags, as fixing leaves it. */
  readonly bodyLines: readonly string[];
}

/** Correct notes into which some faults have been put, several of them on one line at times. */
export const faultyNote: fc.Arbitrary<FaultyNote> = fc
  .tuple(
    correctNote,
    fc.array(headerFault, { minLength: 1, maxLength: 5 }),
    fc.array(headingFault, { maxLength: 2 }),
    fc.option(fc.constantFrom(...faultyItems), { nil: undefined, freq: 1 }),
    missingPieces,
    fc.option(fc.nat(), { nil: undefined, freq: 2 }),
  )
  .map(([whole, headers, headings, items, missing, misprint]) => {
    const note = withMisprint(withoutPieces(whole, missing), misprint);
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
    const tags = items === undefined ? 'title' : `tags = [${items}]${note.lineEnd}title`;
    return {
      text: textOf(note, replaced)
        .replace(swallowing, '$1')
        .replaceAll(swallowMark, '')
        .replace('title', [...fields, tags].join(note.lineEnd)),
      lineEnd: note.lineEnd,
      bodyLines: bodyLinesOf(note, tails, fields),
    };
  })
  .filter(({ text }) => Note.read(text).isNote);

const tail = '说明文字';

/** Stands before a header above which there is to be no blank line. */
const swallowMark = '\0';
const swallowing = /(\r?\n)\r?\n\0/g;

/** With a line of misprinted emphasis at the end of one body. */
function withMisprint(note: MadeNote, at: number | undefined): MadeNote {
  if (at === undefined) return note;
  const segments = segmentsOf(note);
  const chosen = segments[at % segments.length];
  const parts = note.parts.map((part) => ({
    ...part,
    segments: part.segments.map((own) =>
      own === chosen ? { ...own, body: [...own.body, misprinted.written] } : own,
    ),
  }));
  return { ...note, parts };
}

type HeaderFault = typeof headerFault extends fc.Arbitrary<infer Fault> ? Fault : never;

function faultyHeader(
  note: MadeNote,
  segment: MadeSegment,
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
    case 'swallowed':
      return (isTakenIn(note, segment) ? swallowMark : '') + headerLine(note, segment);
    case 'tail':
      return `${headerLine(note, segment)} ${tail}`;
  }
}

/** Whether the text above would take a header in: code does not, and without any it is another fault. */
function isTakenIn(note: MadeNote, segment: MadeSegment): boolean {
  const segments = segmentsOf(note);
  const lineAbove = segments[segments.indexOf(segment) - 1]?.body.at(-1);
  return lineAbove !== undefined && lineAbove !== '```';
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
  const mended = lines.map((line) => line.replace(misprinted.written, misprinted.mended));
  return note.endsInLineEnd ? mended : mended.slice(0, -1);
}
