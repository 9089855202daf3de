/**
 * Derives an episode's title from its file name: `2025-01-28-tech-news` is about tech news. A
 * leading date is no part of the title.
 *
 * @param fileName without endings; empty for an untitled document
 */
export function titleFrom(fileName: string): string {
  const title = fileName.replace(/^\d{4}-\d{2}-\d{2}[-_ ]*/, '') || fileName;
  return title.replace(/[-_\s]+/g, ' ').trim();
}

/** Characters that some system forbids in file names, or that have a meaning in a URL. */
const notInNames = /[\p{Cc}\\/:*?"<>|#%\s]+/gu;

/** In UTF-16 code units; longer names are cut off, as systems allow 255 bytes. */
const maxLength = 80;

/**
 * Derives a file name, without its ending, from an episode's title: words are joined by hyphens, as
 * `titleFrom` reads them. Empty where no usable character is left.
 */
export function fileNameFrom(title: string): string {
  const words = title.normalize('NFC').replace(notInNames, '-');
  return words
    .slice(0, maxLength)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/^[-.]+|[-.]+$/g, '');
}
