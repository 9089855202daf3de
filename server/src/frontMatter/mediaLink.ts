import { pathReference } from '../base/relativeUri';

/** Sites with the start time in the query: `t` for pages, `start` for embedded players. */
const seekingHosts =
  /^(?:(?:www|m|music)\.)?youtube(?:-nocookie)?\.com$|^youtu\.be$|^(?:(?:www|m)\.)?bilibili\.com$|^b23\.tv$/;

/** A URI scheme (RFC 3986, 3.1). A single letter is a Windows drive, which no browser opens. */
const scheme = /^[a-z][a-z\d+.-]*:/i;

/** How the names of recordings end, video before audio, by descending priority. */
export const mediaEndings = [
  ...['.mp4', '.mkv', '.webm', '.mov'],
  ...['.mp3', '.m4a', '.flac', '.ogg', '.opus', '.wav'],
];

/**
 * A link to an episode that starts at a time: `t=` in the query for pages of YouTube or Bilibili,
 * in whole seconds, which is all that they support; `#t=` for anything else (W3C Media Fragments
 * URI 1.0, 4.2.1). It replaces a time that the address already has.
 *
 * @param media what `params.media` holds: a URL (`http`, `https`), or a path relative to the note
 * @param milliseconds from the start of the episode; rounded down where seconds are whole
 * @returns a URL, or one relative to the note's own with its characters escaped; undefined where
 *   `media` is neither
 */
export function mediaAt(media: string, milliseconds: number): string | undefined {
  const place = placeOf(media);
  const seconds = milliseconds / 1000;
  if (place === undefined || !(seconds >= 0)) return undefined;
  if (typeof place === 'string') return `${place}#t=${seconds}`;
  const fragment = place.hash.split(/[#&]/).filter((part) => /^(?!t=)./.test(part));
  if (seekingHosts.test(place.hostname)) {
    const name = place.pathname.startsWith('/embed/') ? 'start' : 't';
    place.searchParams.set(name, String(Math.floor(seconds)));
  } else fragment.push(`t=${seconds}`);
  place.hash = fragment.join('&');
  return place.href;
}

/** A link to an episode without a start time; otherwise like `mediaAt`. */
export function mediaLink(media: string): string | undefined {
  const place = placeOf(media);
  return typeof place === 'string' ? place : place?.href;
}

/** A URL, or a path relative to the note with its characters escaped. */
function placeOf(media: string): URL | string | undefined {
  const text = media.trim();
  if (text === '') return undefined;
  if (!scheme.test(text)) return pathReference(text);
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : undefined;
}
