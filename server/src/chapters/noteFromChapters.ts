import { formatTimeInStyle } from '../base/formatTime';
import type { WrittenValue } from '../base/writtenValue';
import { Note } from '../note/note';
import { timeStyle } from '../note/sequence/timeStyle';
import { frontMatterTemplate } from '../note/templates/noteTemplate';
import { newHeader, newPartHeading } from '../note/templates/segmentTemplate';
import { fixed, templateText } from '../note/templates/template';
import type { NoteSettings } from '../settings/noteSettings';
import { type ChapterList, type FlatChapter, titleOrTime } from './chapter';
import { plainPoint } from './pointInNote';
import { endsOfSegments, segmentsIn } from './segmentsIn';
import { titleInHeader, titleInHeading } from './titleInNote';

/** The settings on which a new note depends. */
export type NewNoteSettings = Pick<NoteSettings, 'frontMatter' | 'today'>;

interface NewPart {
  readonly title: string;
  readonly segments: readonly FlatChapter[];
}

/**
 * A whole note with LF line ends: front matter in TOML, and a segment without text for each
 * chapter. Chapters of the level `part` become parts; those that stand by themselves before the first
 * of these, or all where there is none, a part with the title of the note.
 */
export function noteFromChapters(list: ChapterList, settings: NewNoteSettings): string {
  const parts = partsOf(list);
  const segments = parts.flatMap((part) => part.segments);
  const ends = endsOfSegments(segments, list.duration);
  let written = 0;
  const texts = parts.map(({ title, segments: own }, at) => {
    const headers = own.map((segment, index) => {
      const end = ends[written++] ?? segment.start;
      return segmentHeader(segment, end, `${at + 1}.${index + 1}`);
    });
    const heading = templateText(newPartHeading(at + 1, titleInHeading(title)));
    return `${heading}\n${headers.join('\n\n')}\n`;
  });
  return `${frontMatter(list, settings)}\n${texts.join('\n')}`;
}

function partsOf({ title = '', chapters }: ChapterList): NewPart[] {
  const parts: { title: string; segments: FlatChapter[] }[] = [];
  for (const chapter of chapters) {
    const segments = segmentsIn(chapter);
    if (chapter.level === 'part') parts.push({ title: chapter.title, segments });
    else if (parts.length > 0) parts.at(-1)?.segments.push(chapter);
    else parts.push({ title, segments });
  }
  return parts;
}

const style = timeStyle(Note.read(''), 0);

function segmentHeader({ start, title, words }: FlatChapter, end: number, number: string): string {
  const [from, to] = [start, end].map((ms) => fixed(formatTimeInStyle(ms, style)));
  const header = { number, title: titleInHeader(titleOrTime(title, start)) };
  const text = templateText(
    newHeader({ start: from!, end: to!, ...header }, { headerLines: 1, lineEnd: '\n' }),
  );
  return words === undefined ? text : `${text}\n- ${plainPoint(words)}`;
}

function frontMatter(list: ChapterList, { frontMatter, today }: NewNoteSettings): string {
  const { title = '', artist, date, media, duration } = list;
  const known: [string, WrittenValue | undefined][] = [
    ['date', date],
    ['author', artist],
    ['params.media', media],
    ['params.duration', duration === undefined ? undefined : formatTimeInStyle(duration, style)],
  ];
  const values = new Map(
    known.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  );
  const words = { title: fixed(title) };
  const required = ['title', 'date', ...frontMatter.required];
  return templateText(frontMatterTemplate(words, required, today(), values));
}
