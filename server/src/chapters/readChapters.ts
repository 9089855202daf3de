import { runToEnd } from '../base/steps';
import { message } from '../l10n/message';
import { plainTitle } from '../note/headers/plainTitle';
import { readStoredNote } from '../note/readStoredNote';
import { isAudacityLabels } from '../transcript/audacityLabels';
import { field, items } from '../transcript/jsonValue';
import { transcriptSteps } from '../transcript/readTranscript';
import { readTimingLine } from '../transcript/timingLine';
import { isWebVtt } from '../transcript/webVtt';
import { parseChapterJson } from './chapterJson';
import type { ChapterReadingProblem, ReadList } from './chapterReading';
import { mayHaveElement } from './chapterXml';
import { draftChapters } from './draftChapters';
import { withoutEmpty } from './episodeOf';
import { type ChapterFormatName, chapterFormats } from './formats';
import { isCsv } from './formats/csv';
import { isFfmetadata } from './formats/ffmetadata';
import { isMp4Chaps } from './formats/mp4chaps';
import { isOgm } from './formats/ogm';

export type ChapterFile =
  | (ReadList & { readonly format: ChapterFormatName | 'captions' })
  | ChapterReadingProblem;

/**
 * Reads chapters of any format, and captions as a draft of some. Unless the format is given, the
 * text tells it, and `.vtt` is captions unless the name ends in `.chapters.vtt`. A list without a title has that of its file.
 * Never throws.
 *
 * @param fileName the name of the file, empty for a clipboard
 */
export function readChapters(
  text: string,
  fileName: string,
  from?: ChapterFormatName,
): ChapterFile {
  const content = text.replace(/^\ufeff/, '');
  const format = from ?? formatOf(content, fileName.toLowerCase());
  if ((format === 'text' || typeof format === 'object') && isNote(content)) {
    return { problem: message('This is a note already, and no list of chapters') };
  }
  if (format === 'captions') return readCaptions(content, fileName);
  if (typeof format === 'object') return format;
  const reading = chapterFormats[format].read(content);
  if ('problem' in reading) return reading;
  const title = withoutEmpty({ title: titleOf(fileName) });
  return { ...reading, format, list: { ...title, ...reading.list } };
}

/** The first test is quick; a header or part heading that makes a note holds one of the two. */
function isNote(text: string): boolean {
  return /\*\*\*|#[ \t]{0,9}part/i.test(text) && readStoredNote('', text) !== undefined;
}

const endings =
  /(?:\.(?:chapters|info|psc|matroska|ogm|labels|mp4chaps|outline|ffmetadata))?(?:\.\w{1,12})?$/i;

/** The name of a file without its folder and endings: `talk` for `talk.chapters.vtt`. */
function titleOf(fileName: string): string {
  return plainTitle(fileName.replace(/^.*[/\\]/s, '').replace(endings, ''));
}

function formatOf(
  text: string,
  fileName: string,
): ChapterFormatName | 'captions' | ChapterReadingProblem {
  const start = text.slice(text.search(/\S|$/));
  if (isFfmetadata(start)) return 'ffmetadata';
  // A time in brackets, `<0:00> Title`, is neither XML nor JSON.
  if (/^\{(?!\s{0,9}\d)/.test(start)) return formatOfJson(text);
  if (/^<(?!\s{0,9}\d)/.test(start)) return formatOfXml(start);
  if (fileName.endsWith('.chapters.vtt') || (isWebVtt(start) && fileName === '')) return 'webvtt';
  if (isWebVtt(start) || /\.(?:srt|vtt)$/.test(fileName) || beginsWithCue(start)) return 'captions';
  if (isOgm(start)) return 'ogm';
  if (isAudacityLabels(start)) return 'audacity';
  if (isCsv(start)) return 'csv';
  return isMp4Chaps(start) ? 'mp4chaps' : 'text';
}

/** The length of a segment that captions are divided into, in milliseconds. */
const captionsLength = 30_000;

/** Captions have no titles: their words are divided where speech pauses. */
function readCaptions(text: string, fileName: string): ChapterFile {
  const { transcript, fault } = runToEnd(transcriptSteps(text));
  if (fault !== undefined)
    return { problem: message('These are captions, and no cue can be read') };
  const whole = { from: 0, to: Number.POSITIVE_INFINITY };
  const chapters = draftChapters(transcript, [whole], captionsLength);
  return { list: { ...withoutEmpty({ title: titleOf(fileName) }), chapters }, format: 'captions' };
}

/** Whether one of the first two lines has the times of a cue, below its number. */
function beginsWithCue(text: string): boolean {
  return text
    .slice(0, 200)
    .split(/\r\n|\n|\r/, 2)
    .some((line) => readTimingLine(line, '') !== undefined);
}

/** JSON is told by its keys. */
function formatOfJson(text: string): ChapterFormatName | 'captions' | ChapterReadingProblem {
  const parsed = parseChapterJson(text);
  if ('problem' in parsed) return parsed;
  const json = parsed.value;
  const keysAreThere = (holder: unknown, ...keys: readonly string[]) =>
    keys.some((key) => field(holder, key) !== undefined);
  const [first] = items(field(json, 'chapters'));
  if (keysAreThere(first, 'startTime')) return 'podcasting2';
  if (keysAreThere(first, 'start_time')) return 'info';
  if (keysAreThere(first, 'start')) return 'json';
  if (first === undefined && keysAreThere(json, 'events', 'segments', 'transcription'))
    return 'captions';
  if (keysAreThere(json, 'webpage_url', 'extractor')) return 'info';
  if (keysAreThere(json, 'chapters', 'version')) return 'podcasting2';
  return { problem: message('No chapters are in the file') };
}

function formatOfXml(text: string): ChapterFormatName | 'captions' | ChapterReadingProblem {
  if (mayHaveElement(text, 'Chapters')) return 'matroska';
  if (mayHaveElement(text, 'chapters')) return 'psc';
  const xml = chapterFormats.psc.read(text);
  return 'problem' in xml ? xml : 'psc';
}
