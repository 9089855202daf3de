import type { Published, PublishedFields } from '../hugoSite';
import { publishedBlocks, readableText } from './publishedBlocks';

/** What was meant by the keys it stands under: a day as `2025-04-20`, or the value that Hugo has. */
export type Meant = Readonly<Record<string, string | number | boolean>>;

const noDays: ReadonlySet<string> = new Set(['title', 'draft', 'weight']);

/**
 * What is wrong with front matter by what Hugo made of it: the build fails, the block is published
 * as text, or a date or another value is not what was meant. The empty string where all is well.
 */
export function frontMatterProblem(page: Published, meant: Meant): string {
  if (page === null) return 'the build fails';
  const shown = publishedBlocks(page.html).some((block) =>
    /^[\s\u200b]*\+\+\+/m.test(readableText(block)),
  );
  if (shown && page.fields.title === '' && !('title' in meant)) return 'published as text';
  for (const [key, wanted] of Object.entries(meant)) {
    const value = page.fields[key as keyof PublishedFields];
    const isRight = noDays.has(key) ? value === wanted : String(value).startsWith(String(wanted));
    if (!isRight) return `${key} is ${value}`;
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
