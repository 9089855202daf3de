import { comparableUri } from '../base/comparableUri';
import { fileNameIn, noteNameIn, splitLanguage } from '../base/hugoFileName';
import { partitionPoint } from '../base/partitionPoint';
import { liesInFolder, pathReference, uriBeside } from '../base/relativeUri';
import { type Message, message } from '../l10n/message';
import { episodeText } from '../note/episodeParams';
import type { Note } from '../note/note';
import type { SiteConfig } from '../site/siteConfig';
import { byLanguage } from '../transcript/language';
import type { TranscriptFault } from '../transcript/readTranscript';
import type { Transcript } from '../transcript/transcript';

/** By descending priority. */
const endings = ['.srt', '.vtt', '.json3', '.json', '.txt'];

/** yt-dlp's metadata of a video: lowest in priority, since it mostly contains only chapters. */
const infoEnding = '.info.json';

/** What may stand behind a note's name in that of its transcript, in any letter case. */
export const transcriptEndings: readonly string[] = [...endings, infoEnding];

/** LSP glob pattern of the files that may be transcripts, in any letter case. */
export const transcriptPattern = `**/*{${endings.map(inEitherCase).join()}}`;

/** The order of the kinds of files; in the first two, a language in the name adds 1. */
const ranks = { own: 0, page: 2, ownResource: 4, resource: 5, otherResource: 6, info: 7 };

/** Maximum number of files that are tried for a note. */
const maxFiles = 20;

/** The value of `params.transcript` and the URI that it resolves to. */
export interface NamedTranscript {
  readonly text: string;
  /** Undefined where the value is no local path. */
  readonly uri: string | undefined;
}

/** The transcript of a note, or the reason why it has none; empty where it names and finds none. */
export interface TranscriptResult {
  readonly transcript?: Transcript;
  /** The URI of its file. */
  readonly uri?: string;
  /** Why the transcript that the front matter names, or that lies beside it, cannot be used. */
  readonly problem?: Message;
}

/** The transcript named in the front matter, relative to the note; undefined without the key. */
export function namedTranscript(noteUri: string, note: Note): NamedTranscript | undefined {
  const text = episodeText(note, 'transcript');
  if (text === undefined) return undefined;
  const path = pathReference(text);
  return { text, uri: path === undefined ? undefined : uriBeside(noteUri, path) };
}

/** The URI of the note's folder; undefined where its URI has none, as of an unsaved note. */
export function folderOf(noteUri: string): string | undefined {
  return liesInFolder(noteUri) ? uriBeside(noteUri, '.') : undefined;
}

/** The files of a folder that may be transcripts, sorted by their names. */
export type TranscriptsInFolder = readonly TranscriptName[];

interface TranscriptName {
  readonly uri: string;
  /** In lower case. */
  readonly name: string;
}

/** @param files URIs of the files in a folder */
export function transcriptsIn(files: readonly string[]): TranscriptsInFolder {
  return files
    .filter(mayBeTranscript)
    .map((uri) => ({ uri, name: fileNameIn(uri) }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

/**
 * The files beside a note that may be its transcript, by descending priority: with its name, then
 * with a language tag after the name (`name.zh-Hans.vtt`). A translation (`name.en.md`) also has
 * those of the page in its other languages, and the index of a page bundle, as in Hugo, whatever is
 * beside it: first what is in the language of the page, then what names no language. Last comes
 * `.info.json`. Compared without letter case; at most `maxFiles`. Takes no longer in a folder of many
 * other notes and their transcripts.
 *
 * @param files those of its folder
 * @param languages preferred language tags, by descending priority; after that of the page
 * @param site the configuration of its site
 */
export function transcriptsBeside(
  noteUri: string,
  files: TranscriptsInFolder,
  languages: readonly string[],
  { languages: listed, defaultContentLanguage, pageLanguages }: SiteConfig,
): string[] {
  const name = noteNameIn(noteUri);
  if (name === undefined) return [];
  const [page, ownLanguage] = splitLanguage(name, pageLanguages);
  const pageLanguage = ownLanguage || (listed.length > 0 ? defaultContentLanguage : '');
  const compareLanguages = byLanguage(
    pageLanguage === '' ? languages : [pageLanguage, ...languages],
  );
  return (page === 'index' ? files : startingWith(files, `${page}.`))
    .flatMap(
      (file) =>
        candidate(file, name, ranks.own) ??
        candidate(file, page, ranks.page) ??
        resource(file, page, pageLanguage) ??
        [],
    )
    .sort(
      (left, right) =>
        left.rank - right.rank ||
        compareLanguages(left.language, right.language) ||
        left.ending - right.ending,
    )
    .slice(0, maxFiles)
    .map(({ uri }) => uri);
}

function startingWith(files: TranscriptsInFolder, start: string): TranscriptsInFolder {
  const first = partitionPoint(files, ({ name }) => name < start);
  const isBefore = ({ name }: TranscriptName) => name < start || name.startsWith(start);
  return files.slice(first, partitionPoint(files, isBefore));
}

/** Whether a file has an extension that only transcripts have, unlike `.json` and `.txt`. */
export function isCaptionFile(uri: string): boolean {
  return /\.(?:srt|vtt|json3)$/i.test(uri);
}

/** Whether the extension of a file is one of a transcript. */
export function mayBeTranscript(uri: string): boolean {
  return endings.some((ending) => uri.toLowerCase().endsWith(ending));
}

/**
 * Whether a note may have one of these files for its transcript by their names; see
 * `transcriptsBeside`.
 */
export function mayHaveAnyOf(transcripts: readonly string[]): (noteUri: string) => boolean {
  const indexBeside = (uri: string) => `${uri.slice(0, uri.lastIndexOf('/') + 1)}index`;
  const starts = new Set(transcripts.flatMap((uri) => [startOf(uri), startOf(indexBeside(uri))]));
  return (noteUri) => starts.has(startOf(noteUri));
}

/** A URI up to the first dot in the name of its file, in lower case. */
function startOf(uri: string): string {
  const file = comparableUri(uri).toLowerCase();
  const dot = file.indexOf('.', file.lastIndexOf('/'));
  return dot === -1 ? file : file.slice(0, dot);
}

/**
 * The message that a transcript cannot be used.
 *
 * @param fault undefined where the file could not be read
 */
export function transcriptProblem(fault: TranscriptFault | undefined): Message {
  if (fault === 'invalidJson') return message('The file begins like JSON, but it is no valid JSON');
  return fault === undefined
    ? message('No file is there that can be read, or it is longer than 16 MB')
    : message(
        'No cue is in the file. SubRip, WebVTT, json3, JSON of Whisper and yt-dlp, and labels of Audacity are read',
      );
}

/** The end of a file's name, with the language before it if it names one: `.zh-hans.vtt`. */
const nameEnd = /(?:\.([a-z]{2,3}(?:[-_][a-z\d]{1,8}){0,4}))?(\.\w+)$/;

function candidate({ uri, name }: TranscriptName, base: string, rank: number) {
  if (!name.startsWith(base)) return undefined;
  const rest = name.slice(base.length);
  if (rest === infoEnding) return { uri, rank: ranks.info, language: '', ending: 0 };
  const [whole, language = '', last = ''] = nameEnd.exec(rest) ?? [];
  const ending = endings.indexOf(last);
  return ending === -1 || whole !== rest
    ? undefined
    : { uri, rank: rank + (language === '' ? 0 : 1), language, ending };
}

/**
 * A transcript of any name that belongs to the index of a page bundle. In `a.en.vtt` and `a.vtt`
 * beside it Hugo gives an English page the first alone (seen with Hugo 0.111 and 0.169).
 */
function resource({ uri, name }: TranscriptName, page: string, pageLanguage: string) {
  if (page !== 'index' || !isCaptionFile(uri)) return undefined;
  const [, language = '', ending = ''] = nameEnd.exec(name) ?? [];
  const named = language === '' ? ranks.resource : ranks.otherResource;
  const rank = language !== '' && language === pageLanguage ? ranks.ownResource : named;
  return { uri, rank, language, ending: endings.indexOf(ending) };
}

function inEitherCase(text: string): string {
  return text.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
