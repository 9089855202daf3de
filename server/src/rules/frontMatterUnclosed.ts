import { endOfLine } from '../base/lines';
import type { Span } from '../base/span';
import type { Fix } from '../editing/finding';
import { behindBlanks } from '../editing/frontMatter/wideFences';
import { readFrontMatter } from '../frontMatter/readFrontMatter';
import { message } from '../l10n/message';
import type { FrontMatterBlock } from '../note/block';
import type { BlockRule } from './rule';

/** Front matter whose closing fence is missing, indented or full-width, which is none to Hugo. */
export const frontMatterUnclosed: BlockRule = {
  code: 'front-matter-unclosed',
  severity: 'error',
  scope: 'block',
  rationale: message('Hugo builds nothing at all while it cannot read this'),
  check(block) {
    if (block.kind !== 'frontMatter' || block.closed || block.format === 'json') return [];
    const meant = meantFence(block);
    if (meant === undefined) {
      const sentence = message('The front matter has no closing "{0}"', plainFence(block));
      return [{ ...block.fence, message: sentence }];
    }
    const { isOther, written, ...span } = meant;
    const fence = plainFence(block);
    const sentence = isOther
      ? message(
          'The closing fence is {0} instead of "{1}", so that Hugo does not see it',
          written,
          fence,
        )
      : message('The closing "{0}" is indented, so that Hugo does not see it', fence);
    const beside = { span, message: message('It stands here') };
    return [{ ...block.fence, message: sentence, beside }];
  },
  fixes({ block: index }, note) {
    const block = note.blocks[index];
    if (block?.kind !== 'frontMatter' || block.closed || block.format === 'json') return [];
    const meant = meantFence(block);
    if (meant !== undefined) return [fixOf(block, index, meant)];
    const at = endOfLastLine(block);
    const fence = plainFence(block);
    const edit = { block: index, start: at, end: at, newText: note.lineEnd + fence };
    return [{ title: message('Insert the closing "{0}"', fence), edits: [edit], preferred: true }];
  },
};

interface MeantFence extends Span {
  readonly isOther: boolean;
  readonly written: string;
}

/** The fence that would end the block if it were not indented, full-width or of another kind. */
function meantFence(block: FrontMatterBlock): MeantFence | undefined {
  const { text, content } = block;
  const start = text.slice(content.end).search(/[+＋﹢]{3}|[-－﹣]{3}|\.{3}/) + content.end;
  if (start < content.end) return undefined;
  const written = text.slice(start, start + 3);
  return { start, end: start + 3, isOther: written !== plainFence(block), written };
}

function plainFence({ format }: FrontMatterBlock): string {
  return format === 'toml' ? '+++' : '---';
}

/** Safe where the text closed by a full-width fence can be read, as Hugo must then read it. */
function fixOf(block: FrontMatterBlock, index: number, { isOther, start, end }: MeantFence): Fix {
  const before = { block: index, start: block.content.end };
  return isOther
    ? {
        title: message('Write {0}', plainFence(block)),
        edits: [{ ...before, end: behindBlanks(block.text, end), newText: plainFence(block) }],
        preferred: true,
        safe: readFrontMatter(block).ok,
      }
    : {
        title: message('Remove the indentation'),
        edits: [{ ...before, end: start, newText: '' }],
        preferred: true,
      };
}

/** Where the last line of the content ends, or that of the opening fence where there is none. */
function endOfLastLine({ text, fence, content }: FrontMatterBlock): number {
  const written = text.slice(0, content.end).trimEnd().length;
  return endOfLine(text, Math.max(written, fence.end));
}
