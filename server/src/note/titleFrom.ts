/**
 * The title of an episode, as far as the name of its file tells it: `2025-01-28-tech-news` is about
 * tech news, and the day before a title is no part of it.
 *
 * @param fileName without endings; empty for what is no file yet
 */
export function titleFrom(fileName: string): string {
  const title = fileName.replace(/^\d{4}-\d{2}-\d{2}[-_ ]*/, '') || fileName;
  return title.replace(/[-_\s]+/g, ' ').trim();
}
