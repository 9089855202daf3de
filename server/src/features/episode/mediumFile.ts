import { fileNameIn, noteNameIn, splitLanguage } from '../../base/hugoFileName';
import { uriBeside } from '../../base/relativeUri';
import { mediaEndings, mediaLink } from '../../frontMatter/mediaLink';
import { episodeText } from '../../note/episodeParams';
import type { Note } from '../../note/note';
import type { SiteConfig } from '../../site/siteConfig';

/** The value of `params.media` and the URI that it resolves to. */
export interface NamedMedium {
  readonly text: string;
  /** Undefined where the value is neither an http(s) URL nor a path. */
  readonly uri: string | undefined;
}

/** The recording that the front matter names; undefined without the key. */
export function namedMedium(noteUri: string, note: Note): NamedMedium | undefined {
  const text = episodeText(note, 'media');
  if (text === undefined) return undefined;
  const link = mediaLink(text);
  return { text, uri: link === undefined ? undefined : uriBeside(noteUri, link) };
}

/**
 * The file beside a note that is its recording: one with its name; for a translation
 * (`name.en.md`) also one of the page; for the index of a page bundle, as in Hugo, whatever
 * recording is beside it. Compared without letter case. Undefined where there is none.
 *
 * @param files URIs of the files in its folder
 */
export function mediumBeside(
  noteUri: string,
  files: readonly string[],
  { pageLanguages }: SiteConfig,
): string | undefined {
  const name = noteNameIn(noteUri);
  if (name === undefined) return undefined;
  const [page] = splitLanguage(name, pageLanguages);
  const ranked = files.flatMap((uri) => {
    const file = fileNameIn(uri);
    const ending = mediaEndings.findIndex((own) => file.endsWith(own));
    if (ending === -1) return [];
    const base = file.slice(0, -(mediaEndings[ending] as string).length);
    const rank = [name, page].indexOf(base);
    if (rank === -1 && page !== 'index') return [];
    return [{ uri, rank: rank === -1 ? 2 : rank, ending, file }];
  });
  const [first] = ranked.sort(
    (left, right) =>
      left.rank - right.rank || left.ending - right.ending || (left.file < right.file ? -1 : 1),
  );
  return first?.uri;
}
