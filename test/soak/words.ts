import { endOfLine } from '../../server/src/base/lines';
import type { Span } from '../../server/src/base/span';
import type { Block } from '../../server/src/note/block';
import { Note } from '../../server/src/note/note';

const letter = /\p{L}/u;
/** What headings, times and the numbers of headers are written with: fixes spell those anew. */
const ofHeaders =
  /[a-zA-Zａ-ｚＡ-Ｚ一二三四五六七八九十零〇两百第部分章节篇集回期时秒小点ⅠⅡⅢⅣⅤⅥ]/gu;
/** Comments that silence rules are the server's own language. */
const silencing = /<!--[ \t]*episode-notes-[^\r\n]*?-->/g;

/**
 * The letters that an edit of the server's takes out of a note, front matter aside: as many of each
 * as are missing, in one string. Signs may go, and what headers are spelled with.
 */
export function lostLetters(before: string, after: string): string {
  if (isKeptWhole(before, after)) return '';
  const left = countLetters(textBelow(before, after));
  let lost = '';
  for (const [one, count] of countLetters(wordsOf(before))) {
    lost += one.repeat(Math.max(0, count - (left.get(one) ?? 0)));
  }
  // A line of text that has become a header, as the numbers above it came right, is spelled as one.
  return headersIn(after) > headersIn(before) && lost.replace(ofHeaders, '') === '' ? '' : lost;
}

/** Whether one text is the other with something added to it. */
function isKeptWhole(before: string, after: string): boolean {
  let kept = 0;
  for (const one of after) if (before.startsWith(one, kept)) kept += one.length;
  return kept === before.length;
}

function headersIn(text: string): number {
  const { parts, segments } = Note.read(text, true).sequence;
  return parts.length + segments.length;
}

/**
 * A text below its front matter. Where that holds more than before, a fix of a header has moved the
 * line that ends it, and all of the text counts: none of it is gone.
 */
function textBelow(before: string, after: string): string {
  const [old, own] = [frontMatterOf(before), frontMatterOf(after)];
  const shown = own.length > old.length ? after : after.slice(own.length);
  return shown.replace(silencing, '');
}

function frontMatterOf(text: string): string {
  const [first] = Note.read(text, true).blocks;
  return first?.kind === 'frontMatter' ? first.text : '';
}

/** What the author of a text would miss of it. */
function wordsOf(text: string): string {
  const titles = new Set<string>();
  const others: string[] = [];
  for (const block of Note.read(text, true).blocks) {
    if (block.kind === 'frontMatter') continue;
    const title = titleOf(block);
    const end = block.kind === 'preamble' ? 0 : endOfLine(block.text, title.end);
    const header = block.text.slice(0, end);
    titles.add(block.text.slice(title.start, title.end).trim());
    others.push(header.slice(0, title.start).replace(ofHeaders, ''));
    others.push(header.slice(title.end).replace(ofHeaders, ''));
    others.push(block.text.slice(header.length));
  }
  return [...titles, ...others].map((text) => text.replace(silencing, '')).join('');
}

/** Where a header says its title; empty at the start of a block that has no header. */
function titleOf(block: Block): Span {
  if (block.kind === 'segment') return block.header.title;
  return block.kind === 'part' ? block.heading.title : { start: 0, end: 0 };
}

function countLetters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of text) {
    if (letter.test(one)) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return counts;
}
