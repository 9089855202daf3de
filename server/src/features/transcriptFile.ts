import { liesInFolder, pathReference, uriBeside } from '../note/besideNote';
import { episodeText } from '../note/episodeParam';
import type { Note } from '../note/note';

/** Where the transcript of a note may be. */
export interface TranscriptPlaces {
  /** In the order in which they are looked for. */
  readonly uris: readonly string[];
  /** What the front matter names; undefined where it names none. */
  readonly named: string | undefined;
}

/**
 * The file that `params.transcript` names, relative to the note; without it, the files beside the
 * note that have its name (format.md, "Front matter"). None for a note that lies nowhere yet,
 * and none for a name that leads to another machine.
 */
export function transcriptUris(uri: string, note: Note): TranscriptPlaces {
  const named = episodeText(note, 'transcript');
  if (named !== undefined) {
    const path = pathReference(named);
    const file = path === undefined ? undefined : uriBeside(uri, path);
    return { uris: file === undefined ? [] : [file], named };
  }
  const base = uri.replace(/(?:\.episode)?\.(?:md|markdown|mdown)$/i, '');
  const isFile = base !== uri && liesInFolder(uri);
  return { uris: isFile ? [`${base}.srt`, `${base}.vtt`] : [], named };
}
