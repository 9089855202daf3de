/**
 * A path, with slashes of either kind, as a reference that is relative to a URI (RFC 3986, 4.2). Half
 * a surrogate pair is lost, and slashes in a row are one: dots cannot bring two of them to the front.
 *
 * @param path as somebody wrote it; no character of it has a meaning but slashes and dots
 * @returns undefined for a path that begins with two slashes, which leads to another machine:
 *   `//host/share`, `\\host\share`
 */
export function pathReference(path: string): string | undefined {
  const slashed = path.replaceAll('\\', '/').replace(/\p{Surrogate}/gu, '\ufffd');
  if (slashed.startsWith('//')) return undefined;
  return slashed.replace(/\/+/g, '/').split('/').map(encodeURIComponent).join('/');
}

/**
 * Whether files can lie beside a note, by its URI: not where it is untitled. Some file systems' URIs
 * have a path and no authority, as in `memory:/notes/1.md`.
 */
export function liesInFolder(noteUri: string): boolean {
  return /^(?!untitled:)[a-z][a-z\d+.-]*:\//i.test(noteUri);
}

/**
 * The URI that a reference names which is relative to a note's own (RFC 3986, 5.2); an absolute one
 * stays. Undefined where the note lies in no folder yet.
 *
 * @param reference an address of the web, or of `pathReference`, which leads to no other host
 */
export function uriBeside(noteUri: string, reference: string): string | undefined {
  const base = liesInFolder(noteUri) ? noteUri : undefined;
  return URL.canParse(reference, base) ? new URL(reference, base).href : undefined;
}
