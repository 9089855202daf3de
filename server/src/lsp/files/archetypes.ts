import type { CancellationToken } from 'vscode-languageserver';
import { comparableUri } from '../../base/comparableUri';
import { longestArchetype } from '../../site/archetype';
import { type ArchetypePlace, archetypePlaces } from '../../site/archetypePlaces';
import type { WorkspaceFiles } from './fileReader';

/** The archetype of a new file. */
export interface Archetype {
  /** The path below the site's folder: `archetypes/posts.md`. */
  readonly name: string;
  /** Undefined if it exists but is not a regular file, not text or too long. */
  readonly text: string | undefined;
  /** The path of the new file below `content/`; see `ArchetypePlace`. */
  readonly path: string;
}

/**
 * Finds and reads the archetype of a new file; undefined if there is none. Not cached, since it is
 * needed once per note.
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
