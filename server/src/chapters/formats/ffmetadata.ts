import { afterLineEnd, endOfLine } from '../../base/lines';
import { shortened } from '../../base/shortened';
import { message } from '../../l10n/message';
import { maxContiguousGap } from '../../note/headers/time';
import { type ChapterList, flatChapters, knownEnds } from '../chapter';
import { type ChapterReading, lineAt, listOf, noTime, type ReadChapter } from '../chapterReading';
import { isTime } from '../chapterTime';
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

interface Field {
  readonly value: string;
  /** Of its line in the text. */
  readonly offset: number;
}

interface Section {
  readonly name: string;
  readonly offset: number;
  readonly fields: Map<string, Field>;
}

export function readFfmetadata(text: string): ChapterReading {
  if (!/^\s*;FFMETADATA1(?:\s|$)/.test(text)) {
    return { problem: message('The first line is not {0}', ';FFMETADATA1'), line: 0 };
  }
  const [globals, ...sections] = sectionsOf(text);
  const chapters: ReadChapter[] = [];
  for (const { name, offset, fields } of sections) {
    if (name !== 'CHAPTER') continue;
    const lineOf = (own: { offset: number }) => lineAt(text, own.offset);
    const unit = fields.get('timebase');
    const base = timeBase(unit?.value);
    if (unit !== undefined && Number.isNaN(base)) {
      const problem = message(
        '{0} is a fraction such as {1}, not "{2}"',
        ...['TIMEBASE', '1/1000', shortened(unit.value)],
      );
      return { problem, line: lineOf(unit) };
    }
    const written = fields.get('start');
    if (written === undefined) {
      const number = chapters.length + 1;
      return {
        problem: message('Chapter {0} has no {1}', number, 'START'),
        line: lineOf({ offset }),
      };
    }
    const start = timeOf(written, base);
    if (!isTime(start)) return noTime(written.value, lineOf(written));
    const title = fields.get('title')?.value ?? '';
    chapters.push({ start, end: timeOf(fields.get('end'), base), title });
  }
  const tagOf = (key: string) => globals?.fields.get(key)?.value ?? '';
  return listOf(chapters, { title: tagOf('title'), artist: tagOf('artist'), date: tagOf('date') });
}

function timeOf(field: Field | undefined, base: number): number {
  return Math.round(wholeNumber(field?.value ?? '') * base);
}

function sectionsOf(text: string): Section[] {
  const sections: Section[] = [{ name: '', offset: 0, fields: new Map() }];
  for (const { start, content } of logicalLines(text)) {
    if (/^[;#]/.test(content) || content === '') continue;
    const [, name] = /^\[(\w{1,40})\]\s*$/.exec(content) ?? [];
    if (name !== undefined) {
      sections.push({ name, offset: start, fields: new Map() });
      continue;
    }
    const [key, value] = splitAtSign(content);
    // Tags of FFmpeg do not distinguish letter case.
    if (value !== undefined) {
      sections.at(-1)?.fields.set(key.toLowerCase(), { value, offset: start });
    }
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

function wholeNumber(text: string): number {
  return /^\s*\d{1,18}\s*$/.test(text) ? Number(text) : Number.NaN;
}
