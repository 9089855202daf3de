import type { CancellationToken } from 'vscode-languageserver';
import { comparableUri } from '../../base/comparableUri';
import { longestArchetype } from '../../site/archetype';
import { type ArchetypePlace, archetypePlaces } from '../../site/archetypePlaces';
import type { WorkspaceFiles } from './fileReader';

/** The archetype from which a new file of a site begins. */
export interface Archetype {
  /** Its path below the site's folder: `archetypes/posts.md`. */
  readonly name: string;
  /** Undefined where it is there and cannot be read: it is no text, no file, or too long. */
  readonly text: string | undefined;
  /** The path of the new file below `content/`; see `ArchetypePlace`. */
  readonly path: string;
}

/**
 * Finds and reads the archetype of a new file; undefined where there is none. Nothing is kept: it
 * is asked for once a note.
 *
 * @param uri as for `archetypePlaces`
 */
export async function readArchetype(
  files: WorkspaceFiles,
  uri: string,
  token: CancellationToken,
): Promise<Archetype | undefined> {
  for (const place of archetypePlaces(uri)) {
    const found = await firstThere(files, place);
    if (found === undefined) continue;
    const text = await files.read(found.uri, token);
    const isShort = text !== undefined && text.length <= longestArchetype;
    return { name: found.name, text: isShort ? text : undefined, path: place.path };
  }
  return undefined;
}

async function firstThere(files: WorkspaceFiles, { site, archetypes }: ArchetypePlace) {
  const listed = new Map<string, ReadonlyMap<string, string>>();
  for (const name of archetypes) {
    const uri = site + name.split('/').map(encodeURIComponent).join('/');
    const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
    const there =
      listed.get(folder) ??
      new Map((await files.list(folder)).map((file) => [comparableUri(file), file]));
    listed.set(folder, there);
    const found = there.get(comparableUri(uri));
    if (found !== undefined) return { name, uri: found };
  }
  return undefined;
}
