import { findFrontMatter } from './scanning/findFrontMatter';

/**
 * Whether a text is closed front matter of any format with only blank lines below, as `hugo new`
 * creates it. Such a file may become a note; one with text of its own stays ordinary Markdown.
 *
 * @param written the line that an author is typing on, which is allowed below
 */
export function isBlankPost(text: string, written = ''): boolean {
  const frontMatter = findFrontMatter(text);
  if (frontMatter === undefined || !frontMatter.closed) return false;
  const body = text.slice(frontMatter.rest.start).trim();
  return body === '' || body === written.trim();
}
