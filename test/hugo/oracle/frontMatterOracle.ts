import type { Published, PublishedFields } from '../hugoSite';
import { publishedBlocks, readableText } from './publishedBlocks';

/** What was meant by the keys it stands under: a day as `2025-04-20`, or the value that Hugo has. */
export type Meant = Readonly<Record<string, string | number | boolean>>;

const noDays: ReadonlySet<string> = new Set(['title', 'draft', 'weight']);

/**
 * What is wrong with front matter by what Hugo made of it: the build fails, the block is published
 * as text, a date or another value is not what was meant, or the page begins with something else. The
 * empty string where all is well.
 *
 * @param begins the text of the heading with which the page is to begin; nothing is asked without it
 */
export function frontMatterProblem(page: Published, meant: Meant, begins?: string): string {
  if (page === null) return 'the build fails';
  const shown = publishedBlocks(page.html).some((block) =>
    /^[\s\u200b]*(?:[+＋﹢]{3}|[-－﹣]{3})/m.test(readableText(block)),
  );
  if (shown && page.fields.title === '' && !('title' in meant)) return 'published as text';
  for (const [key, wanted] of Object.entries(meant)) {
    const value = page.fields[key as keyof PublishedFields];
    const isRight = noDays.has(key) ? value === wanted : String(value).startsWith(String(wanted));
    if (!isRight) return `${key} is ${value}`;
  }
  return begins === undefined || firstHeading(page.html) === begins ? '' : 'begins otherwise';
}

/** The text of the heading that stands above all else; comments are seen by nobody. */
function firstHeading(html: string): string {
  const seen = html.replace(/<!--.*?-->/gs, '').trimStart();
  const [first] = publishedBlocks(seen);
  const isAbove = seen.startsWith('<h1');
  return isAbove && first !== undefined ? readableText(first) : '';
}

/** The first line that readers see. */
export function beginning(html: string): string {
  const [first] = publishedBlocks(html);
  return first === undefined ? '' : (readableText(first).trim().split('\n')[0] as string);
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
