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

/** What a name of a file holds on no system, or what would part it in an address. */
const notInNames = /[\p{Cc}\\/:*?"<>|#%\s]+/gu;

/** Longer names are cut off, in UTF-16 code units: systems take 255 bytes. */
const longestName = 80;

/**
 * The name of the file of an episode, without its ending, as far as the title tells it: what stands
 * between words becomes a dash, as `titleFrom` reads it. Empty where nothing is left of the title.
 */
export function fileNameFrom(title: string): string {
  const words = title.normalize('NFC').replace(notInNames, '-');
  return words
    .slice(0, longestName)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/^[-.]+|[-.]+$/g, '');
}
