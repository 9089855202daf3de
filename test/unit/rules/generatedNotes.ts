import fc from 'fast-check';

/** A segment of a generated note; times in milliseconds. */
export interface MadeSegment {
  readonly start: number;
  readonly end: number;
  /** As a correct note has it: `2.1`. */
  readonly number: string;
  readonly title: string;
  readonly body: readonly string[];
}

export interface MadePart {
  readonly number: number;
  readonly title: string;
  readonly segments: readonly MadeSegment[];
}

export interface MadeNote {
  readonly parts: readonly MadePart[];
  readonly lineEnd: string;
  readonly endsInLineEnd: boolean;
  readonly writeTime: (ms: number) => string;
  /** Whether all neighbours meet in the same way. */
  readonly isUniform: boolean;
}

const titles = [
  '开场',
  '为什么是 wan2.1',
  '问：值得吗？',
  '“慢”一点',
  'Cloud IDE 的优势',
  '补充 (二)',
];
const bodies = [
  ['- 一句话。'],
  ['- **重点**在这里。', '    - 更细的一层。'],
  ['一段没有列表的文字，', '分成两行。', '', '- 还有一条。'],
  ['```', '(00:10-00:20) ***9.9: 代码***', '```'],
  ['- 时间 00:30 在行中间。', '', ' ', '- 空行之后。'],
];

const segment = fc.record({
  seconds: fc.integer({ min: 3, max: 900 }),
  gap: fc.constantFrom(0, 1),
  title: fc.constantFrom(...titles),
  body: fc.constantFrom(...bodies),
});

/** Notes in which nothing is wrong: parts, borders of both styles, times of all styles. */
export const correctNote: fc.Arbitrary<MadeNote> = fc
  .record({
    parts: fc.array(fc.array(segment, { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 3,
    }),
    border: fc.constantFrom('shared', 'next-second', 'mixed'),
    isPadded: fc.boolean(),
    hasFraction: fc.boolean(),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    endsInLineEnd: fc.boolean(),
  })
  .map(({ parts, border, isPadded, hasFraction, lineEnd, endsInLineEnd }) => {
    let at = 0;
    return {
      lineEnd,
      endsInLineEnd,
      isUniform: border !== 'mixed',
      writeTime: (ms: number) => writeTime(ms, isPadded),
      parts: parts.map((segments, part) => ({
        number: part + 1,
        title: `第${part + 1}段路`,
        segments: segments.map(({ seconds, gap, title, body }, index) => {
          const isFirst = part + index === 0;
          const step = border === 'mixed' ? gap : Number(border === 'next-second');
          const start = isFirst ? 0 : at + step * 1000;
          at = start + seconds * 1000 + (hasFraction ? 250 : 0);
          return { start, end: at, number: `${part + 1}.${index + 1}`, title, body };
        }),
      })),
    };
  });

/**
 * The text of a note, with other words for some of its header and heading lines; undefined takes
 * the line away.
 */
export function textOf(
  note: MadeNote,
  replaced: ReadonlyMap<object, string | undefined> = new Map(),
): string {
  const line = (of: object, own: string) => (replaced.has(of) ? (replaced.get(of) ?? []) : own);
  const lines = note.parts.flatMap((part) => [
    ...[line(part, headingLine(part))].flat(),
    ...part.segments.flatMap((segment) => [
      ...[line(segment, headerLine(note, segment))].flat(),
      ...segment.body,
      '',
    ]),
    ...(part.segments.length === 0 ? [''] : []),
  ]);
  const text = ['+++', 'title = "样本"', 'date = "2025-01-01"', '+++', ...lines.slice(0, -1)].join(
    note.lineEnd,
  );
  return note.endsInLineEnd ? text + note.lineEnd : text;
}

export function headerLine(note: MadeNote, { start, end, number, title }: MadeSegment): string {
  return `(${note.writeTime(start)}-${note.writeTime(end)}) ***${number}: ${title}***`;
}

export function headingLine({ number, title }: MadePart): string {
  return `# part${number}: ${title}`;
}

export function segmentsOf(note: MadeNote): MadeSegment[] {
  return note.parts.flatMap(({ segments }) => segments);
}

function writeTime(ms: number, isPadded: boolean): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const seconds = Math.floor(ms / 1000);
  const fraction =
    ms % 1000 === 0 ? '' : `.${String(ms % 1000).padStart(3, '0')}`.replace(/0+$/, '');
  const minutes = Math.floor(seconds / 60);
  const tail = `${two(seconds % 60)}${fraction}`;
  if (minutes >= 60) return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${tail}`;
  return `${isPadded ? two(minutes) : minutes}:${tail}`;
}
