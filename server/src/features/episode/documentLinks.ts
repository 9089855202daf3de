import type { DocumentLink } from 'vscode-languageserver';
import { uriBeside } from '../../base/relativeUri';
import type { Steps } from '../../base/steps';
import { mediaAt } from '../../frontMatter/mediaLink';
import { localised } from '../../l10n/localised';
import { episodeText } from '../../note/episodeParams';
import type { Note } from '../../note/note';
import { rangeInHeader } from '../ranges';

/** What a link carries by which its target is worked out once somebody follows it. */
interface LinkData {
  readonly uri: string;
  /** Milliseconds. */
  readonly time: number;
}

/**
 * A link at the start of each header that opens the episode there; none where the front matter
 * names no episode, or none that can be opened. Its target comes with `resolveLink`.
 */
export function* documentLinks(note: Note, uri: string): Steps<DocumentLink[]> {
  if (placeInEpisode(note, uri, 0) === undefined) return [];
  const links: DocumentLink[] = [];
  const tooltip = localised('Open the episode here');
  for (const { block, blockIndex } of note.sequence.segments) {
    yield;
    const { start } = block.header.times;
    if (start === undefined || Number.isNaN(start.ms)) continue;
    const data: LinkData = { uri, time: start.ms };
    links.push({ range: rangeInHeader(note, blockIndex, start), tooltip, data });
  }
  return links;
}

/** The document that a link to be resolved stands in; undefined for what is no link of ours. */
export function linkUri(link: DocumentLink): string | undefined {
  const uri = (link?.data as Partial<LinkData> | undefined)?.uri;
  return typeof uri === 'string' ? uri : undefined;
}

/** A link with its target, as the front matter names the episode by now. */
export function resolveLink(link: DocumentLink, note: Note): DocumentLink {
  const { uri, time } = link.data as LinkData;
  const target = placeInEpisode(note, uri, time);
  return target === undefined ? link : { ...link, target };
}

/** What `params.media` holds and cannot be opened, undefined where there is nothing to say. */
export function unusableMedia(note: Note, uri: string): string | undefined {
  const media = episodeText(note, 'media');
  return placeInEpisode(note, uri, 0) === undefined ? media : undefined;
}

function placeInEpisode(note: Note, uri: string, time: number): string | undefined {
  const place = mediaAt(episodeText(note, 'media') ?? '', time);
  return place === undefined ? undefined : uriBeside(uri, place);
}
