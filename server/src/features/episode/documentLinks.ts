import type { DocumentLink } from 'vscode-languageserver';
import { uriBeside } from '../../base/relativeUri';
import type { Steps } from '../../base/steps';
import { mediaAt } from '../../frontMatter/mediaLink';
import { localised } from '../../l10n/localised';
import { episodeText } from '../../note/episodeParams';
import type { Note } from '../../note/note';
import { rangeInHeader } from '../ranges';

/** The data of a link from which `resolveLink` computes its target. */
interface LinkData {
  readonly uri: string;
  /** Milliseconds. */
  readonly time: number;
}

/**
 * A link on the start time of each header, which opens the episode at that time. None where the
 * front matter has no `params.media`, or it cannot be opened. `resolveLink` adds the target.
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

/** The URI of the document that contains a link; undefined for a link without valid data. */
export function linkUri(link: DocumentLink): string | undefined {
  const uri = (link?.data as Partial<LinkData> | undefined)?.uri;
  return typeof uri === 'string' ? uri : undefined;
}

/**
 * A link with its target according to the current front matter; unchanged where that names no
 * episode that can be opened.
 */
export function resolveLink(link: DocumentLink, note: Note): DocumentLink {
  const { uri, time } = link.data as LinkData;
  const target = placeInEpisode(note, uri, time);
  return target === undefined ? link : { ...link, target };
}

/** The value of `params.media` if it cannot be opened; undefined if it can or is missing. */
export function unusableMedia(note: Note, uri: string): string | undefined {
  const media = episodeText(note, 'media');
  return placeInEpisode(note, uri, 0) === undefined ? media : undefined;
}

function placeInEpisode(note: Note, uri: string, time: number): string | undefined {
  const place = mediaAt(episodeText(note, 'media') ?? '', time);
  return place === undefined ? undefined : uriBeside(uri, place);
}
