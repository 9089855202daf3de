import { type Cue, CueLines } from './cue';
import { field, items, secondsToMilliseconds, textOf } from './jsonValue';
import { byLanguage } from './language';

/**
 * The subtitles in a `.info.json` of yt-dlp. It puts them there for sites such as Bilibili whose
 * subtitles cannot be downloaded as a file; for all others it gives URLs, which are never fetched.
 *
 * @param languages the preferred ones first; others follow
 * @returns a text of SubRip or WebVTT; undefined where there is none
 */
export function subtitlesInInfo(info: unknown, languages: readonly string[]): string | undefined {
  const tracks = field(info, 'subtitles');
  const tags = typeof tracks === 'object' && tracks !== null ? Object.keys(tracks) : [];
  return tags
    .sort(byLanguage(languages))
    .flatMap((tag) => items(field(tracks, tag)))
    .map((track) => textOf(field(track, 'data')))
    .find((data) => data.includes('-->'));
}

/** The chapters of yt-dlp's `.info.json`; times are in seconds. */
export function* chaptersInInfo(info: unknown): Generator<Cue | undefined> {
  for (const chapter of items(field(info, 'chapters'))) {
    const start = secondsToMilliseconds(field(chapter, 'start_time'));
    const end = secondsToMilliseconds(field(chapter, 'end_time'));
    const title = new CueLines();
    title.add(textOf(field(chapter, 'title')));
    yield { start, end, speaker: '', lines: title.end() };
  }
}
