import { findFrontMatter } from '../../../../server/src/note/scanning/findFrontMatter';

/** Format, what stands between the fences, what the note begins with. */
export function found(text: string) {
  const frontMatter = findFrontMatter(text);
  if (frontMatter === undefined) return undefined;
  const { format, content, closed, end } = frontMatter;
  const inside = text.slice(content.start, content.end);
  return { format, inside, closed, rest: text.slice(end) };
}

export const toml = { format: 'toml', inside: 'a = 1\n', closed: true, rest: '正文' };
