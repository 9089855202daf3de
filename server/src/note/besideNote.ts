/** A path, with slashes of either kind, as it stands in a URL. Half a surrogate pair is lost. */
export function escapedPath(path: string): string {
  const slashed = path.replaceAll('\\', '/').replace(/\p{Surrogate}/gu, '\ufffd');
  return slashed.split('/').map(encodeURIComponent).join('/');
}

/**
 * The URI that a reference names which is relative to a note's own (RFC 3986, 5.2); an absolute one
 * stays. Undefined where the note lies nowhere yet, as a document that is untitled.
 */
export function uriBeside(noteUri: string, reference: string): string | undefined {
  const base = noteUri.includes('://') ? noteUri : undefined;
  return URL.canParse(reference, base) ? new URL(reference, base).href : undefined;
}
