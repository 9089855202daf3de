import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { DOMParser } from '@xmldom/xmldom';
import { WebVTTParser } from 'webvtt-parser';
import type { ChapterList } from '../../server/src/chapters/chapter';
import { chaptersOf } from '../../server/src/chapters/chaptersOf';
import { type ChapterFormatName, chapterFormats } from '../../server/src/chapters/formats';
import { noteFromChapters } from '../../server/src/chapters/noteFromChapters';
import { Note } from '../../server/src/note/note';
import { combineSettings } from '../../server/src/settings/noteSettings';
import {
  hasYtDlp,
  isInstalled,
  type SeenChapter,
  throughFfmpeg,
  throughMkvmerge,
  throughYtDlp,
} from '../chapters/consumers';
import { repeat } from './repeat';
import { report } from './row';

const titles = [
  'Opening',
  'R&D',
  'a < b',
  '"quoted"',
  'C#; x = 1',
  'a\\b',
  '标题：一',
  'smile 😀',
  'x --> y',
  'End',
];
const segments = 30;
const length = 61_337;

/** How many chapters of one note the programs that they are for do not see as the note has them. */
export async function measureChapters(): Promise<void> {
  const list = chaptersOf(Note.read(noteText())).list;
  const peer = await loadPeer();
  for (const { name, see, className, unit = 1 } of consumers()) {
    const write = chapterFormats[name].write!;
    const text = `${name}, ${segments} chapters`;
    const own = await repeat(() => write(list), { runs: 200 });
    const figures = { what: 'chapters → text', text, p50: own.p50, p99: own.p99, runs: own.runs };
    const faults = faultsOf(list, () => see(write(list)), unit);
    report({ ...figures, goal: `${faults} faults; 0`, met: faults === 0 });
    const item = listOfPeer(peer, className, list);
    const theirs = await repeat(() => item.toString(), { runs: 200 });
    report({
      ...{
        what: '⤷ @mtillmann/chapters',
        text,
        p50: theirs.p50,
        p99: theirs.p99,
        runs: theirs.runs,
      },
      ...{ ratio: theirs.p50 / own.p50 },
      goal: `${faultsOf(list, () => see(item.toString()), unit)} faults`,
    });
  }
}

function noteText(): string {
  const chapters = Array.from({ length: segments }, (_, at) => ({
    ...{ start: at * length, end: (at + 1) * length, level: 'segment' as const },
    title: `${titles[at % titles.length]} ${at}`,
  }));
  const duration = segments * length;
  return noteFromChapters({ title: 'T', duration, chapters }, combineSettings([], 'a.md'));
}

interface Consumer {
  readonly name: ChapterFormatName;
  /** The name of the peer's class for the format. */
  readonly className: string;
  readonly see: (text: string) => readonly SeenChapter[];
  /** The smallest step of the format's times in milliseconds. */
  readonly unit?: number;
}

/** The consumers that are installed. */
function consumers(): Consumer[] {
  const duration = (segments * length) / 1000;
  const hasMkvmerge = isInstalled('mkvmerge', '--version');
  return [
    { name: 'podcasting2', className: 'ChaptersJson', see: seeJson },
    { name: 'psc', className: 'PodloveSimpleChapters', see: seePsc },
    { name: 'webvtt', className: 'WebVTT', see: seeWebVtt },
    ...when(isInstalled('ffmpeg', '-version'), {
      ...{ name: 'ffmetadata', className: 'FFMetadata' },
      see: (text) => throughFfmpeg(text).chapters,
    }),
    ...when(hasMkvmerge, { name: 'matroska', className: 'MKVMergeXML', see: seeMatroska }),
    ...when(hasMkvmerge, { name: 'ogm', className: 'MKVMergeSimple', see: seeOgm }),
    ...when(hasYtDlp(), {
      ...{ name: 'text', className: 'Youtube', unit: 1000 },
      see: (text) => throughYtDlp(text, Math.ceil(duration)),
    }),
  ];
}

function when(holds: boolean, consumer: Consumer): Consumer[] {
  return holds ? [consumer] : [];
}

function seeJson(text: string): SeenChapter[] {
  const { chapters } = JSON.parse(text) as {
    chapters: { startTime: number; endTime?: number; title?: string }[];
  };
  return chapters.map(({ startTime, endTime, title = '' }) => ({
    ...{ start: startTime * 1000, title },
    ...(endTime === undefined ? {} : { end: endTime * 1000 }),
  }));
}

function seePsc(text: string): SeenChapter[] {
  const onError = (level: string, said: string) => {
    if (level !== 'warning') throw new Error(said);
  };
  const document = new DOMParser({ onError }).parseFromString(text, 'text/xml');
  const namespace = 'http://podlove.org/simple-chapters';
  return Array.from(document.getElementsByTagNameNS(namespace, 'chapter'), (chapter) => ({
    start: milliseconds(chapter.getAttribute('start') ?? ''),
    title: chapter.getAttribute('title') ?? '',
  }));
}

function seeWebVtt(text: string): SeenChapter[] {
  const entities = Object.fromEntries(
    ['&amp', '&lt', '&gt'].flatMap((name, at) => ['', ';'].map((end) => [name + end, '&<>'[at]!])),
  );
  const { cues } = new WebVTTParser(entities).parse(text, 'chapters');
  return cues.map(({ startTime, endTime, tree }) => ({
    ...{ start: Math.round(startTime * 1000), end: Math.round(endTime * 1000) },
    title: tree.children.map(({ value }) => value).join(''),
  }));
}

function seeMatroska(text: string): SeenChapter[] {
  const out = throughMkvmerge(text, 'xml').replace(/^\ufeff/, '');
  const document = new DOMParser().parseFromString(out, 'text/xml');
  return Array.from(document.getElementsByTagName('ChapterAtom'), (atom) => {
    const textOf = (name: string) => atom.getElementsByTagName(name)[0]?.textContent ?? '';
    return {
      ...{
        start: milliseconds(textOf('ChapterTimeStart')),
        end: milliseconds(textOf('ChapterTimeEnd')),
      },
      title: textOf('ChapterString'),
    };
  });
}

function seeOgm(text: string): SeenChapter[] {
  const out = throughMkvmerge(text, 'simple');
  const pairs = out.matchAll(/^CHAPTER\d+=(.*)\r?\nCHAPTER\d+NAME=(.*)$/gm);
  return Array.from(pairs, ([, time = '', title = '']) => ({ start: milliseconds(time), title }));
}

function milliseconds(clock: string): number {
  return Math.round(1000 * clock.split(':').reduce((sum, field) => 60 * sum + Number(field), 0));
}

/** A chapter counts once, whatever is wrong with it; all count where nothing can be read. */
function faultsOf(
  { chapters }: ChapterList,
  see: () => readonly SeenChapter[],
  unit: number,
): number {
  try {
    const seen = see();
    const wrong = chapters.filter(({ start, end, title }, at) => {
      const own = seen[at];
      const near = (ms: number | undefined, wanted: number | undefined) =>
        ms === undefined ||
        wanted === undefined ||
        Math.abs(ms - Math.floor(wanted / unit) * unit) < 0.5;
      const isEndRight = unit > 1 || near(own?.end, end);
      return !(own && near(own.start, start) && isEndRight && own.title.trim() === title);
    });
    return wrong.length + Math.max(0, seen.length - chapters.length);
  } catch {
    return chapters.length;
  }
}

/** As much of the peer as is used here: its types are there only once it is installed. */
type PeerModule = Readonly<
  Record<string, new (seconds?: number) => { add(chapter: object): void; toString(): string }>
>;

async function loadPeer(): Promise<PeerModule> {
  const require = createRequire(`${process.env.EPISODE_NOTES_BENCH_PEERS}/package.json`);
  return import(pathToFileURL(require.resolve('@mtillmann/chapters')).href);
}

/** The list as the peer holds it; only its `toString` is measured, as is our writing of a list. */
function listOfPeer(peer: PeerModule, name: string, { chapters, duration = 0 }: ChapterList) {
  const item = new peer[name]!(duration / 1000);
  for (const { start, end = start, title } of chapters) {
    item.add({ startTime: start / 1000, endTime: end / 1000, title });
  }
  return item;
}
