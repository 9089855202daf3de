import type { ChapterLevel } from '../note/publishing/platformLimits';
import { writtenChapterFormats } from '../protocol/chapterProtocol';
import { type Chapter, type ChapterList, titleOrTime } from './chapter';
import { parseChapterJson } from './chapterJson';
import type { ChapterReading } from './chapterReading';
import { readChapterXml } from './chapterXml';
import { readAudacity, writeAudacity } from './formats/audacity';
import { readCsv, writeCsv } from './formats/csv';
import { readFfmetadata, writeFfmetadata } from './formats/ffmetadata';
import { readInfo } from './formats/info';
import { readJson, writeJson } from './formats/json';
import { readMatroska, writeMatroska } from './formats/matroska';
import { readMp4Chaps, writeMp4Chaps } from './formats/mp4chaps';
import { readOgm, writeOgm } from './formats/ogm';
import { readPastedLines } from './formats/pastedLines';
import { readPodcasting2, writePodcasting2 } from './formats/podcasting2';
import { readPsc, writePsc } from './formats/psc';
import { writeText } from './formats/text';
import { readWebVtt, writeWebVtt } from './formats/webVtt';

/** The names of the formats, as `--to` and `--from` take them; `info` is yt-dlp's, only read. */
export const chapterFormatNames = [...writtenChapterFormats, 'info'] as const;

export type ChapterFormatName = (typeof chapterFormatNames)[number];

export interface ChapterFormat {
  readonly name: ChapterFormatName;
  /** What is written unless an author says otherwise. */
  readonly defaultLevel: ChapterLevel;
  /** Of a file, with its dots: `.chapters.vtt`. */
  readonly extension: string;
  /** The language of VS Code in which a text is shown. */
  readonly languageId: string;
  /** The text of a file, with LF at the end of each line (CSV: CRLF). Absent for `info`. */
  readonly write?: (list: ChapterList) => string;
  /** Reads a text without byte order mark. Never throws. */
  readonly read: (text: string) => ChapterReading;
}

const json =
  (read: (value: unknown, text: string) => ChapterReading) =>
  (text: string): ChapterReading => {
    const parsed = parseChapterJson(text);
    return 'problem' in parsed ? parsed : read(parsed.value, text);
  };

const formats: { readonly [Name in ChapterFormatName]: Omit<ChapterFormat, 'name'> } = {
  text: {
    defaultLevel: 'segments',
    extension: '.chapters.txt',
    languageId: 'plaintext',
    write: writeText,
    read: readPastedLines,
  },
  podcasting2: {
    defaultLevel: 'segments',
    extension: '.chapters.json',
    languageId: 'json',
    write: writePodcasting2,
    read: json(readPodcasting2),
  },
  psc: {
    defaultLevel: 'segments',
    extension: '.psc.xml',
    languageId: 'xml',
    write: writePsc,
    read: readChapterXml('chapters', readPsc),
  },
  webvtt: {
    defaultLevel: 'both',
    extension: '.chapters.vtt',
    languageId: 'plaintext',
    write: writeWebVtt,
    read: readWebVtt,
  },
  ffmetadata: {
    defaultLevel: 'segments',
    extension: '.ffmetadata',
    languageId: 'ini',
    write: writeFfmetadata,
    read: readFfmetadata,
  },
  ogm: {
    defaultLevel: 'segments',
    extension: '.ogm.txt',
    languageId: 'plaintext',
    write: writeOgm,
    read: readOgm,
  },
  matroska: {
    defaultLevel: 'both',
    extension: '.matroska.xml',
    languageId: 'xml',
    write: writeMatroska,
    read: readChapterXml('Chapters', readMatroska),
  },
  audacity: {
    defaultLevel: 'segments',
    extension: '.labels.txt',
    languageId: 'plaintext',
    write: writeAudacity,
    read: readAudacity,
  },
  mp4chaps: {
    defaultLevel: 'segments',
    extension: '.mp4chaps.txt',
    languageId: 'plaintext',
    write: writeMp4Chaps,
    read: readMp4Chaps,
  },
  csv: {
    defaultLevel: 'segments',
    extension: '.csv',
    languageId: 'plaintext',
    write: writeCsv,
    read: readCsv,
  },
  json: {
    defaultLevel: 'both',
    extension: '.outline.json',
    languageId: 'json',
    write: writeJson,
    read: json(readJson),
  },
  info: {
    defaultLevel: 'segments',
    extension: '.info.json',
    languageId: 'json',
    read: json(readInfo),
  },
};

/** All formats by their names. What is written has titles on one line, none of them empty. */
export const chapterFormats = Object.fromEntries(
  chapterFormatNames.map((name) => {
    const { write, ...format } = formats[name];
    const own: ChapterFormat = {
      name,
      ...format,
      ...(write && { write: (list) => write(withTitles(list)) }),
    };
    return [name, own];
  }),
) as Readonly<Record<ChapterFormatName, ChapterFormat>>;

function withTitles<List extends Pick<ChapterList, 'chapters'>>(list: List): List {
  return { ...list, chapters: list.chapters.map(withTitle) };
}

function withTitle({ children, ...chapter }: Chapter): Chapter {
  const title = titleOrTime(chapter.title, chapter.start);
  return { ...chapter, title, ...(children && { children: children.map(withTitle) }) };
}
