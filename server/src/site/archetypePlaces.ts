/** Where the archetype of a file may be. */
export interface ArchetypePlace {
  /** The URI of the folder above `content/`, with a slash at the end. */
  readonly site: string;
  /** The file's path below `content/`, characters as they are; it ends with a slash for no name. */
  readonly path: string;
  /** Paths below the site's folder, the one that Hugo would take first, as `archetypes/posts.md`. */
  readonly archetypes: readonly string[];
}

/** Further folders `content` above a file are not looked at. */
const mostSites = 4;

/**
 * Where Hugo looks for the archetype of a new file, in the site that is nearest first: for each
 * folder `content` above it, the file of its section, the first folder below `content`, then
 * `default`. The index of a page bundle begins from that of the section's bundle, as `hugo new
 * content posts/name` does. Archetypes of themes and modules are not looked for, nor other folders
 * that the site's configuration names.
 *
 * @param uri of the file, or with a slash at the end of the folder that it will lie in; for an
 *   untitled document with a path, of a file on the disk
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

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
