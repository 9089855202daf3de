import type { ChapterList } from './chapter';
import type { ChapterReading } from './chapterReading';
import type { ChapterLevel } from './chaptersOf';

/** The names of the formats, as `--to` and `--from` take them. */
export const chapterFormatNames = [
  'text',
  'podcasting2',
  'psc',
  'webvtt',
  'ffmetadata',
  'ogm',
  'matroska',
  'audacity',
  'mp4chaps',
  'csv',
  'json',
  'info',
] as const;

export type ChapterFormatName = (typeof chapterFormatNames)[number];

export interface ChapterFormat {
  readonly name: ChapterFormatName;
  /** What is written unless an author says otherwise. */
  readonly defaultLevel: ChapterLevel;
  /** Of a file, with its dots: `.chapters.vtt`. */
  readonly extension: string;
  /** The language of VS Code in which a text is shown. */
  readonly languageId: string;
  /** Absent for `info`, which is only read. */
  readonly write?: (list: ChapterList) => string;
  readonly read?: (text: string) => ChapterReading;
}

export const chapterFormats = Object.fromEntries(
  chapterFormatNames.map((name) => [
    name,
    { name, defaultLevel: 'segments', extension: '.txt', languageId: 'plaintext' },
  ]),
) as unknown as Readonly<Record<ChapterFormatName, ChapterFormat>>;
