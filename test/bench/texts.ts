import { details, partTitles, sentences, titles, words } from './words';

/** The real note's shape, as what each segment's body is made of: its 8 parts and 30 segments. */
const shape: readonly (readonly string[])[] = [
  ['-', '-......', '-'],
  ['---', '-...', '---...', '- -', '--'],
  ['----', '--', '-', '----', '--', '--', '--.....'],
  ['---', '---', '-----'],
  ['---', '-....', '----'],
  ['--', '--', '---', '-..', '--'],
  ['--', '---'],
  ['--', '-'],
];

/** A note to measure with. Lines are 0-based. */
export interface SampleNote {
  readonly text: string;
  readonly lines: readonly string[];
  /** The line of each segment's header; the line below it begins the body. */
  readonly headers: readonly number[];
}

/** The codes of the findings on each note of `sampleNote`, in document order: no others. */
export const plantedFindings: readonly string[] = [
  'front-matter-empty-item',
  'time-overlap',
  'emphasis-unrendered',
];

const faultyLine = '- 要是屏幕上出现**“没有信号”的提示 (no signal)**，多半是**天线**松了。';

/**
 * The shape of an ordinary note of 30 segments, repeated: always the same text for the same
 * length. Times follow each other, numbers count, and three faults are planted.
 *
 * @param count how many segments
 * @param body takes the place of the middle segment's body
 */
export function sampleNote(count: number, body?: readonly string[]): SampleNote {
  const writer = new NoteWriter(count, body);
  writer.frontMatter();
  while (writer.isUnfinished) for (const part of shape) writer.part(part);
  const { lines, headers } = writer;
  return { text: lines.join('\n'), lines, headers };
}

class NoteWriter {
  readonly lines: string[] = [];
  readonly headers: number[] = [];
  private readonly random = numbersFrom(20_250_128);
  private parts = 0;
  private seconds = 0;

  constructor(
    private readonly count: number,
    private readonly middle: readonly string[] | undefined,
  ) {}

  get isUnfinished(): boolean {
    return this.headers.length < this.count;
  }

  frontMatter(): void {
    const text = [
      'title = "工作台 7"',
      'date = "2025-03-02"',
      'tags = [',
      '    "电子",',
      '    "",',
    ];
    this.lines.push('+++', 'author = "阿衡"', ...text, ']', '+++', '');
  }

  part(bodies: readonly string[]): void {
    if (!this.isUnfinished) return;
    this.parts++;
    this.lines.push(`# part${this.parts}: ${this.filled(this.one(partTitles))}`);
    bodies.forEach((body, index) => {
      if (this.isUnfinished) this.segment(index + 1, body);
    });
  }

  private segment(index: number, body: string): void {
    const place = this.headers.length;
    const start = place === Math.floor(this.count * 0.4) ? this.seconds - 2 : this.seconds;
    const end = start + 3 + Math.floor(this.random() * 30);
    const isSharedBorder = place % 7 === 3;
    this.seconds = isSharedBorder ? end : end + 1;
    this.headers.push(this.lines.length);
    const title = this.filled(this.one(titles));
    this.lines.push(`(${time(start)}-${time(end)}) ***${this.parts}.${index}: ${title}***`);
    if (this.middle !== undefined && place === this.count / 2) this.lines.push(...this.middle);
    else this.lines.push(...Array.from(body, (kind) => this.line(kind)));
    if (place === Math.floor(this.count * 0.8)) this.lines.push(faultyLine);
    this.lines.push('');
  }

  private line(kind: string): string {
    if (kind === '-') return `- ${this.filled(this.one(sentences))}`;
    if (kind === '.') return `    - ${this.filled(this.one(details))}`;
    return ' ';
  }

  private filled(text: string): string {
    return text.replace(/@/g, () => this.one(words));
  }

  private one(choices: readonly string[]): string {
    return choices[Math.floor(this.random() * choices.length)]!;
  }
}

/** An ordinary Markdown post of about a megabyte (UTF-16 units) in which nothing makes it a note. */
export function ordinaryPost(): string {
  const random = numbersFrom(7);
  const one = (choices: readonly string[]) => choices[Math.floor(random() * choices.length)]!;
  const sentence = () => one(sentences).replace(/@/g, () => one(words));
  const lines = ['---', 'title: "一篇很长的文章"', '---', ''];
  for (let length = 0, chapter = 1; length < 1_000_000; chapter++) {
    const from = lines.length;
    lines.push(`## ${chapter}. ${one(words)}`, '', sentence() + sentence() + sentence(), '');
    lines.push(`1. ${sentence()}`, `2. ${sentence()}`, '', `(${sentence()})`, '');
    lines.push(
      '```sh',
      'fern --once # 只跑一次',
      '```',
      '',
      `[链接](https://example.org/${chapter})`,
      '',
    );
    for (const line of lines.slice(from)) length += line.length + 1;
  }
  return lines.join('\n');
}

/** `59:50`, and `1:00:10` from the first hour on. */
function time(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours === 0 ? rest : `${hours}:${rest}`;
}

/** Numbers from 0 up to 1, the same ones for the same seed (a linear congruential generator). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
