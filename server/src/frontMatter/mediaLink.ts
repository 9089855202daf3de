import { pathReference } from '../base/relativeUri';

/** Sites whose pages begin at `t` seconds when their address says so; embedded ones have `start`. */
const seekingHosts =
  /^(?:(?:www|m|music)\.)?youtube(?:-nocookie)?\.com$|^youtu\.be$|^(?:(?:www|m)\.)?bilibili\.com$|^b23\.tv$/;

/** A name of a scheme (RFC 3986, 3.1). One letter is a drive of Windows, which no browser opens. */
const scheme = /^[a-z][a-z\d+.-]*:/i;

/**
 * Where an episode opens at a time: `t=` in the address of a page of YouTube or Bilibili, in whole
 * seconds, for they know no others; `#t=` for anything else (W3C Media Fragments URI 1.0, 4.2.1). A
 * time that the address already names gives way.
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

/** Where an episode opens at no time in particular; as `mediaAt` otherwise. */
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
