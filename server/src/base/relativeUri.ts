/**
 * Turns a path, with slashes of either kind, into a reference that is relative to a URI (RFC 3986,
 * 4.2). Lone surrogates are dropped. Slashes in a row become one, so that `.` and `..` cannot bring
 * two of them to the front.
 *
 * @param path as somebody wrote it; only slashes and dots have a meaning in it
 * @returns undefined for a path that begins with two slashes, which leads to another machine:
 *   `//host/share`, `\\host\share`
 */
export function pathReference(path: string): string | undefined {
  const slashed = path.replaceAll('\\', '/').replace(/\p{Surrogate}/gu, '\ufffd');
  if (slashed.startsWith('//')) return undefined;
  return slashed.replace(/\/+/g, '/').split('/').map(encodeURIComponent).join('/');
}

/**
 * Whether files can lie beside a note with this URI; false for an untitled one. The URIs of some
 * file systems have a path and no authority, as in `memory:/notes/1.md`.
 */
export function liesInFolder(noteUri: string): boolean {
  return /^(?!untitled:)[a-z][a-z\d+.-]*:\//i.test(noteUri);
}

/**
 * Resolves a reference against a note's own URI (RFC 3986, 5.2); an absolute one stays. Undefined
 * where the note lies in no folder yet.
 *
 * @param reference an address of the web, or a result of `pathReference`, which leads to no other
 *   host
 */
export function uriBeside(noteUri: string, reference: string): string | undefined {
  const base = liesInFolder(noteUri) ? noteUri : undefined;
  return URL.canParse(reference, base) ? new URL(reference, base).href : undefined;
}
