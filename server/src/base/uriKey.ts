/**
 * One form for all spellings of a URI, to compare them by and never to be sent anywhere: clients and
 * Node escape characters differently, write drives in either case, and name the own machine or not.
 */
export function comparableUri(uri: string): string {
  const parsed = URL.canParse(uri) ? new URL(uri).href : uri;
  return unescaped(parsed).replace(drive, (start) => start.toLowerCase());
}

/** The drive of Windows at the start of a path. */
const drive = /^[a-z][a-z\d+.-]*:\/\/[^/]*\/[A-Z]:(?=\/|$)/;

/** What is no UTF-8 stays as it is. */
function unescaped(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes.toLowerCase();
    }
  });
}
