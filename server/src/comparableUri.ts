/**
 * The same for all spellings of a URI: clients and Node escape its characters differently, and
 * write drives in either case.
 */
export function comparable(uri: string): string {
  try {
    return decodeURIComponent(uri).replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
  } catch {
    return uri;
  }
}
