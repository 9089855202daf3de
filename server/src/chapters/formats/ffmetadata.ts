import { afterLineEnd, endOfLine } from '../../base/lines';
import { message } from '../../l10n/message';
import { maxContiguousGap } from '../../note/headers/time';
import { type ChapterList, flatChapters, knownEnds } from '../chapter';
import { type ChapterReading, isTime, lineAt, listOf, type ReadChapter } from '../chapterReading';
import { withoutEmpty } from '../episodeOf';

/**
 * Metadata of FFmpeg (ffmpeg-formats, "Metadata"). A chapter that ends within a second of the next
 * start goes on up to it: FFmpeg leaves what is between them to no chapter.
 */
export function writeFfmetadata({ chapters, duration, ...episode }: ChapterList): string {
  const flat = flatChapters(chapters);
  const ends = knownEnds(flat, duration);
  const sections = flat.map(({ start, title }, at) => {
    const end = ends[at] ?? start;
    const next = flat[at + 1]?.start ?? end;
    const closed = next - end <= maxContiguousGap ? next : end;
    const lines = ['[CHAPTER]', 'TIMEBASE=1/1000', `START=${start}`, `END=${closed}`];
    return [...lines, `title=${escaped(title)}`].join('\n');
  });
  const { title, artist, date } = episode;
  const tags = Object.entries(withoutEmpty({ title, artist, date }));
  const globals = tags.map(([name, value]) => `${name}=${escaped(value)}`);
  return `${[';FFMETADATA1', ...globals, ...sections].join('\n')}\n`;
}

/** FFmpeg 5.1 takes a line end behind a backslash as escaped, even where that one is escaped. */
function escaped(value: string): string {
  return value.replace(/[=;#\\\n]/g, '\\$&').replace(/\\$/, '\\ ');
}

/** Whether a text is of FFmpeg, by its first bytes. */
export function isFfmetadata(text: string): boolean {
  return text.startsWith(';FFMETADATA');
}

interface Section {
  readonly name: string;
  readonly offset: number;
  readonly values: Map<string, string>;
}

export function readFfmetadata(text: string): ChapterReading {
  const [globals, ...sections] = sectionsOf(text);
  const chapters: ReadChapter[] = [];
  for (const { name, offset, values } of sections) {
    if (name !== 'CHAPTER') continue;
    const base = timeBase(values.get('timebase'));
    const timeAt = (key: string) => Math.round(wholeNumber(values.get(key)) * base);
    const start = timeAt('start');
    if (!isTime(start)) {
      const problem = Number.isNaN(base)
        ? message('{0} is a fraction such as 1/1000', 'TIMEBASE')
        : message('A chapter has no {0}', 'START');
      return { problem, line: lineAt(text, offset) };
    }
    chapters.push({ start, end: timeAt('end'), title: values.get('title') ?? '' });
  }
  const tagOf = (key: string) => globals?.values.get(key);
  return listOf(
    chapters,
    withoutEmpty({ title: tagOf('title'), artist: tagOf('artist'), date: tagOf('date') }),
  );
}

function sectionsOf(text: string): Section[] {
  const sections: Section[] = [{ name: '', offset: 0, values: new Map() }];
  for (const { start, content } of logicalLines(text)) {
    if (/^[;#]/.test(content) || content === '') continue;
    const [, name] = /^\[(\w{1,40})\]\s*$/.exec(content) ?? [];
    if (name !== undefined) {
      sections.push({ name, offset: start, values: new Map() });
      continue;
    }
    const [key, value] = splitAtSign(content);
    // Tags of FFmpeg do not distinguish letter case.
    if (value !== undefined) sections.at(-1)?.values.set(key.toLowerCase(), value);
  }
  return sections;
}

/** Lines; one that ends in a backslash which is not escaped itself goes on in the next one. */
function* logicalLines(text: string): Generator<{ start: number; content: string }> {
  let start = 0;
  for (let at = 0; at < text.length; ) {
    const end = endOfLine(text, at);
    at = end === text.length ? end : afterLineEnd(text, end);
    let slashes = end;
    while (slashes > start && text[slashes - 1] === '\\') slashes--;
    if ((end - slashes) % 2 === 1 && at < text.length) continue;
    yield { start, content: text.slice(start, end) };
    start = at;
  }
}

/** A key and its value without escapes; the value is undefined where no `=` stands free. */
function splitAtSign(line: string): [key: string, value: string | undefined] {
  const pieces: string[] = [''];
  for (const [found, escaped] of line.matchAll(/\\(\r\n|.)|[^\\=]+|./gs)) {
    if (found === '=' && pieces.length === 1) pieces.push('');
    else pieces.push((pieces.pop() ?? '') + (escaped ?? found));
  }
  return [pieces[0] ?? '', pieces[1]];
}

/** The milliseconds of one unit; FFmpeg takes nanoseconds where none is given. */
function timeBase(text = '1/1000000000'): number {
  const [, above, below] = /^(\d{1,15})\/(\d{1,15})$/.exec(text.trim()) ?? [];
  return below === undefined || Number(below) === 0
    ? Number.NaN
    : (1000 * Number(above)) / Number(below);
}

function wholeNumber(text: string | undefined): number {
  return /^\s*\d{1,18}\s*$/.test(text ?? '') ? Number(text) : Number.NaN;
}
