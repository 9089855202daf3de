import { splitLanguage } from '../../base/hugoFileName';
import { liesInFolder, pathReference, uriBeside } from '../../base/relativeUri';
import { type Message, message } from '../../l10n/message';
import { episodeText } from '../../note/episodeParams';
import type { Note } from '../../note/note';
import type { SiteConfig } from '../../site/siteConfig';
import { byLanguage } from '../../transcript/language';
import type { TranscriptFault } from '../../transcript/readTranscript';
import type { Transcript } from '../../transcript/transcript';

/** In the order in which they are looked for. */
const endings = ['.srt', '.vtt', '.json3', '.json', '.txt'];

/** What yt-dlp knows of a video comes last: mostly it holds no more of it than chapters. */
const infoEnding = '.info.json';

/** A glob pattern of LSP for the files that may be transcripts, letter case aside. */
export const transcriptPattern = `**/*{${endings.map(inEitherCase).join()}}`;

/** The order of the kinds of files; a language in the name adds 1. */
const ranks = { own: 0, page: 2, bundle: 4, info: 6 };

/** A note that has more files beside it has its transcript among these, or none. */
const mostTried = 20;

/** What `params.transcript` holds, and the URI that it leads to; none on another machine. */
export interface NamedTranscript {
  readonly text: string;
  readonly uri: string | undefined;
}

/** What is known of the transcript of a note. */
export interface TranscriptOfNote {
  readonly transcript?: Transcript;
  /** The URI of its file. */
  readonly uri?: string;
  /** Why the one that the note names cannot be used. */
  readonly problem?: Message;
}

/** The transcript that a note names, by a path relative to its own; undefined where it names none. */
export function namedTranscript(noteUri: string, note: Note): NamedTranscript | undefined {
  const text = episodeText(note, 'transcript');
  if (text === undefined) return undefined;
  const path = pathReference(text);
  return { text, uri: path === undefined ? undefined : uriBeside(noteUri, path) };
}

/** The folder in which a transcript may lie beside a note; undefined where the note lies in none. */
export function folderOf(noteUri: string): string | undefined {
  return liesInFolder(noteUri) ? uriBeside(noteUri, '.') : undefined;
}

/**
 * The files beside a note that may be its transcript, in the order in which they should be tried:
 * those of its name, then those with a language behind it (`name.zh-Hans.vtt`), letter case aside. A
 * translation (`name.en.md`) has those of the page in its other languages too, and to the index of a
 * page bundle belongs, as in Hugo, whatever lies beside it.
 *
 * @param files URIs of those in its folder
 * @param languages tags of the preferred ones; that of the page goes before them
 * @param site what its site says
 */
export function transcriptsBeside(
  noteUri: string,
  files: readonly string[],
  languages: readonly string[],
  { languages: listed, defaultContentLanguage, pageLanguages }: SiteConfig,
): string[] {
  const name = nameIn(noteUri).replace(/(?:\.episode)?\.(?:md|markdown|mdown)$/, '');
  if (name === nameIn(noteUri)) return [];
  const [page, ownLanguage] = splitLanguage(name, pageLanguages);
  const pageLanguage = ownLanguage || (listed.length > 0 ? defaultContentLanguage : '');
  const compareLanguages = byLanguage(
    pageLanguage === '' ? languages : [pageLanguage, ...languages],
  );
  return files
    .flatMap(
      (uri) =>
        candidate(uri, name, ranks.own) ??
        candidate(uri, page, ranks.page) ??
        resource(uri, page) ??
        [],
    )
    .sort(
      (left, right) =>
        left.rank - right.rank ||
        compareLanguages(left.language, right.language) ||
        left.ending - right.ending,
    )
    .slice(0, mostTried)
    .map(({ uri }) => uri);
}

/** Whether a file is a transcript if anything: others of these endings hold all kinds of things. */
export function isCaptionFile(uri: string): boolean {
  return /\.(?:srt|vtt|json3)$/i.test(uri);
}

/** Whether a file that has changed may be a transcript. */
export function mayBeTranscript(uri: string): boolean {
  return endings.some((ending) => uri.toLowerCase().endsWith(ending));
}

/** Why a transcript cannot be used, for its author. `fault` is undefined where it could not be read. */
export function transcriptProblem(fault: TranscriptFault | undefined): Message {
  if (fault === 'invalidJson') return message('The file begins like JSON, but it is no valid JSON');
  return fault === undefined
    ? message('No file is there that can be read, or it is longer than 16 MB')
    : message(
        'No cue is in the file. SubRip, WebVTT, json3, JSON of Whisper and yt-dlp, and labels of Audacity are read',
      );
}

function candidate(uri: string, base: string, rank: number) {
  const name = nameIn(uri);
  if (!name.startsWith(base)) return undefined;
  const rest = name.slice(base.length);
  if (rest === infoEnding) return { uri, rank: ranks.info, language: '', ending: 0 };
  const [, language = '', last = ''] =
    /^(?:\.([a-z]{2,3}(?:[-_][a-z\d]{1,8}){0,4}))?(\.\w+)$/.exec(rest) ?? [];
  const ending = endings.indexOf(last);
  return ending === -1
    ? undefined
    : { uri, rank: rank + (language === '' ? 0 : 1), language, ending };
}

/** A transcript of any name that belongs to the index of a page bundle. */
function resource(uri: string, page: string) {
  if (page !== 'index' || !isCaptionFile(uri)) return undefined;
  const base = nameIn(uri).replace(/(?:\.[a-z]{2,3}(?:[-_][a-z\d]{1,8}){0,4})?\.\w+$/, '');
  return candidate(uri, base, ranks.bundle);
}

/** The name of a file by its URI, in small letters. */
function nameIn(uri: string): string {
  const [name = ''] = uri.slice(uri.lastIndexOf('/') + 1).split(/[?#]/, 1);
  try {
    return decodeURIComponent(name).toLowerCase();
  } catch {
    return name.toLowerCase();
  }
}

function inEitherCase(text: string): string {
  return text.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
