import { unescaped } from '../base/unescaped';
/** A site that a file may belong to, and where its archetype may be. */
export interface ArchetypePlace {
  /** The URI of the folder that contains `content/`, ending with a slash. */
  readonly site: string;
  /** The file's path below `content/`, not percent-encoded; see `NewFile`. */
  readonly path: string;
  /** Paths below the site's folder, such as `archetypes/posts.md`, in the order of precedence. */
  readonly archetypes: readonly string[];
}

/** Bounds the number of folders `content` that are tried. */
const mostSites = 4;

/**
 * Where the archetype of a new file may be, for each folder `content` above it, the nearest first.
 * As in Hugo, the section (the first folder below `content`) precedes `default`. For the `index` of
 * a page bundle, bundles precede files: `hugo new content posts/name` uses `archetypes/posts/`. Not
 * supported: archetypes of themes and modules, and `contentDir` and `archetypeDir`.
 *
 * @param uri of the file; of its folder, ending with a slash, while it has no name. An `untitled`
 *   one with a path counts as that of a file on the disk
 */
export function archetypePlaces(uri: string): ArchetypePlace[] {
  const stored = uri.replace(/^untitled:(?=\/(?!\/))/, 'file://');
  const [, root = '', path] =
    /^(?!untitled:)([a-z][\w+.-]*:(?:\/\/[^/]*)?\/)([^?#]*)/i.exec(stored) ?? [];
  if (path === undefined) return [];
  const folders = path.split('/');
  const places: ArchetypePlace[] = [];
  for (let at = folders.length - 2; at >= 0 && places.length < mostSites; at--) {
    if (folders[at] !== 'content') continue;
    const site =
      root +
      folders
        .slice(0, at)
        .map((name) => `${name}/`)
        .join('');
    const below = folders.slice(at + 1).map(unescaped);
    places.push({ site, path: below.join('/'), archetypes: archetypesFor(below) });
  }
  return places;
}

function archetypesFor(path: readonly string[]): string[] {
  const name = path.at(-1) ?? '';
  const ending = /\.[^.]*$/.exec(name)?.[0] ?? '.md';
  const section = path.length > 1 ? path[0] : undefined;
  const kinds = section === undefined || /^\.*$/.test(section) ? ['default'] : [section, 'default'];
  const isBundle = name === `index${ending}` && path.length > 1;
  return kinds.flatMap((kind) => [
    ...(isBundle && (kind === 'default' || path.length > 2)
      ? [`archetypes/${kind}/index${ending}`]
      : []),
    `archetypes/${kind}${ending}`,
  ]);
}
