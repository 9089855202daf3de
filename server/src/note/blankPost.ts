import { findFrontMatter } from './scanning/findFrontMatter';

/**
 * Whether a text is front matter of any kind, closed, and nothing but blank lines below, as `hugo
 * new` leaves a post. Such a file may become a note; one that says something is left alone.
 *
 * @param written the line that an author is writing on, which may stand below all the same
 */
export function isBlankPost(text: string, written = ''): boolean {
  const frontMatter = findFrontMatter(text);
  if (frontMatter === undefined || !frontMatter.closed) return false;
  const body = text.slice(frontMatter.rest.start).trim();
  return body === '' || body === written.trim();
}
