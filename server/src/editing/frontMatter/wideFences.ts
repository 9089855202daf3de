import { endOfLine } from '../../base/lines';
import { hasWideFence } from '../../frontMatter/fence';
import { readFrontMatter } from '../../frontMatter/readFrontMatter';
import { message } from '../../l10n/message';
import type { FrontMatterBlock } from '../../note/block';
import type { Note } from '../../note/note';
import type { Fix, NoteFinding } from '../finding';

/** Finds front matter between full-width fences, such as `＋＋＋`. */
export function wideFences({ blocks: [first] }: Note): NoteFinding[] {
  if (first?.kind !== 'frontMatter' || !hasWideFence(first)) return [];
  const { text, fence } = first;
  const sentence = message(
    'Hugo publishes this front matter as text, because its fence is {0} instead of {1}',
    text.slice(fence.start, fence.end),
    plainFence(first),
  );
  return [{ block: 0, ...fence, message: sentence }];
}

/** Makes both fences plain. Safe where the content is readable, as Hugo must then read it. */
export function plainFences(block: FrontMatterBlock): Fix[] {
  const { text, fence, content, closed } = block;
  const newText = plainFence(block);
  const edits = (closed ? [fence.start, content.end] : [fence.start]).map((start) => {
    return { block: 0, start, end: behindBlanks(text, start + newText.length), newText };
  });
  const safe = readFrontMatter(block).ok;
  return [{ title: message('Write {0}', newText), edits, preferred: true, safe }];
}

/** The end of an offset's line if only blanks follow, full-width ones included; else the offset. */
export function behindBlanks(text: string, offset: number): number {
  const blanks = /^[ \t\u3000]*$/.exec(text.slice(offset, endOfLine(text, offset)));
  return offset + (blanks?.[0].length ?? 0);
}

function plainFence({ format }: FrontMatterBlock): string {
  return format === 'toml' ? '+++' : '---';
}
