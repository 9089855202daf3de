/** A path, with slashes of either kind, as it stands in a URL. Half a surrogate pair is lost. */
export function escapedPath(path: string): string {
  const slashed = path.replaceAll('\\', '/').replace(/\p{Surrogate}/gu, '\ufffd');
  return slashed.split('/').map(encodeURIComponent).join('/');
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
 */
export function uriBeside(noteUri: string, reference: string): string | undefined {
  const base = liesInFolder(noteUri) ? noteUri : undefined;
  return URL.canParse(reference, base) ? new URL(reference, base).href : undefined;
}
