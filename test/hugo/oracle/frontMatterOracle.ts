import type { Published, PublishedFields } from '../hugoSite';
import { publishedBlocks, readableText } from './publishedBlocks';

/** Days by the keys they stand under, as `2025-04-20`. */
export type MeantDays = Readonly<Record<string, string>>;

/**
 * What is wrong with front matter by what Hugo made of it: the build fails, the block is published
 * as text, or a date is not the day that was meant. The empty string where all is well.
 */
export function frontMatterProblem(page: Published, meant: MeantDays): string {
  if (page === null) return 'the build fails';
  const shown = publishedBlocks(page.html).some((block) => /^\s*\+\+\+/m.test(readableText(block)));
  if (shown && page.fields.title === '') return 'published as text';
  for (const [key, day] of Object.entries(meant)) {
    const date = page.fields[key as keyof PublishedFields];
    if (!String(date).startsWith(day)) return `${key} is ${date}`;
  }
  return '';
}

/** Where the Markdown of a text begins, as an offset: behind the fence that closes front matter. */
export function bodyStart(text: string): number {
  return /^\s*\+\+\+[ \t]*\r?\n(?:[\s\S]*?\n)??\+\+\+/.exec(text)?.[0].length ?? 0;
}

/** The text with front matter that says nothing in place of its own, which may be at fault. */
export function withoutFrontMatter(text: string): string {
  const body = text.slice(bodyStart(text)).replace(/^.*\r?\n/, '');
  return `+++\n+++\n${body}`;
}
