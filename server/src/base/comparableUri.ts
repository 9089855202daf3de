/**
 * A normal form of a URI, for comparison only and never to be sent: clients and Node escape
 * characters differently, write drives in either case, and name the local machine or not.
 */
export function comparableUri(uri: string): string {
  const parsed = URL.canParse(uri) ? new URL(uri).href : uri;
  return unescaped(parsed).replace(drive, (start) => start.toLowerCase());
}

/** A Windows drive at the start of a path. */
const drive = /^[a-z][a-z\d+.-]*:\/\/[^/]*\/[A-Z]:(?=\/|$)/;

/** Escapes that are no valid UTF-8 stay as they are. */
function unescaped(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes.toLowerCase();
    }
  });
}
