import { lineEndFinder } from '../../base/lineEndFinder';
import { maskBareAddresses } from './maskBareUrls';

/**
 * Rewrites a text, unit for unit, so that a CommonMark parser that works on UTF-16 units sees what
 * Hugo's parser sees. Every UTF-16 offset and every line end stays where it is.
 *
 * - Shortcodes are letters: Hugo puts a word in their place before it reads Markdown. So is all
 *   that a pair `{{< name >}} … {{< /name >}}` encloses.
 * - A character outside the basic plane becomes two of the same class (CommonMark 0.31, section
 *   6.2: Unicode P and S are punctuation), a letter no ASCII one. Lone surrogates are left alone.
 * - The colon behind the label of a footnote is a wide one, as it begins no link definition.
 * - Marks inside a bare web address are hidden: see `maskBareAddresses`.
 * - U+FEFF is no white space to Hugo, and its parser drops the one that opens a file.
 */
export function maskForMarkdown(text: string): string {
  return maskCharacters(maskShortcodes(text), true);
}

/**
 * The part of `maskForMarkdown` that depends on single lines: all but the shortcodes.
 *
 * @param text whole lines
 * @param beginsFile whether a U+FEFF at the start would be dropped
 */
export function maskCharacters(text: string, beginsFile: boolean): string {
  let masked = text;
  if (/[\ud800-\udbff]/.test(masked)) {
    masked = masked.replace(/[\u{10000}-\u{10ffff}]/gu, (character) =>
      /[\p{P}\p{S}]/u.test(character) ? '☆☆' : '文文',
    );
  }
  masked = maskBareAddresses(masked);
  if (masked.includes('[^')) masked = masked.replace(/^([ \t>]*\[\^[^\]\r\n]+\]):/gm, '$1：');
  if (masked.includes('\ufeff')) {
    if (beginsFile) masked = masked.replace(/^\ufeff/, ' ');
    masked = masked.replaceAll('\ufeff', '文');
  }
  return masked;
}

/** The part of `maskForMarkdown` that replaces shortcodes by letters. */
export function maskShortcodes(text: string): string {
  if (!text.includes('{{')) return text;
  const tags = shortcodeTags(text);
  return tags.length === 0 ? text : maskTags(text, tags);
}

interface ShortcodeTag {
  readonly start: number;
  readonly end: number;
  /** The name that a later tag must close, or that this one closes; empty where none can. */
  readonly name: string;
  readonly closes: boolean;
}

function maskTags(text: string, tags: readonly ShortcodeTag[]): string {
  const closerAfter = new Map<string, ShortcodeTag>();
  const ends: number[] = [];
  for (let index = tags.length - 1; index >= 0; index--) {
    const tag = tags[index]!;
    if (tag.closes) closerAfter.set(tag.name, tag);
    ends[index] = (tag.closes ? undefined : closerAfter.get(tag.name))?.end ?? tag.end;
  }
  const endOfLine = lineEndFinder(text);
  const parts: string[] = [];
  let done = 0;
  tags.forEach((tag, index) => {
    if (tag.start < done) return;
    parts.push(text.slice(done, tag.start));
    done = ends[index]!;
    const isOneLine = endOfLine(tag.start) >= done;
    parts.push(
      isOneLine
        ? 'x'.repeat(done - tag.start)
        : text.slice(tag.start, done).replace(/[^\r\n]/g, 'x'),
    );
  });
  parts.push(text.slice(done));
  return parts.join('');
}

function shortcodeTags(text: string): ShortcodeTag[] {
  const tags: ShortcodeTag[] = [];
  const closing = { '<': '>}}', '%': '%}}' };
  const unclosed = { '<': false, '%': false };
  const hasClosers = /\{\{<\s*\//.test(text);
  let start = text.indexOf('{{');
  while (start >= 0) {
    const kind = text[start + 2];
    let next = start + 1;
    if ((kind === '<' || kind === '%') && !unclosed[kind]) {
      const stop = text.indexOf(closing[kind], start + 3);
      if (stop < 0) unclosed[kind] = true;
      else {
        const content = hasClosers && kind === '<' ? text.slice(start + 3, stop) : '';
        const [, slash, name = ''] = /^\s*(\/?)\s*([^\s/]*)/.exec(content) ?? [];
        next = stop + 3;
        tags.push({ start, end: next, name, closes: name !== '' && slash === '/' });
      }
    }
    start = text.indexOf('{{', next);
  }
  return tags;
}
