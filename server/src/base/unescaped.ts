/** A piece of a URI without its percent-encoding; as it stands where that is malformed. */
export function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
