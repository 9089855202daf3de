import type { FrontMatterBlock } from '../note/block';
import { endOfLine } from '../note/lines';
import { type BlockRule, message } from './rule';

/** Front matter whose closing fence is missing, or indented, which comes to the same for Hugo. */
export const frontMatterUnclosed: BlockRule = {
  code: 'front-matter-unclosed',
  severity: 'error',
  scope: 'block',
  fixesNeedAuthor: true,
  check(block) {
    if (block.kind !== 'frontMatter' || block.closed) return [];
    const indented = indentedFence(block);
    if (indented === undefined) {
      return [{ ...block.fence, message: message('The front matter has no closing "+++"') }];
    }
    const sentence = message('The closing "+++" is indented, so that Hugo does not see it');
    const beside = { span: indented, message: message('It stands here') };
    return [{ ...block.fence, message: sentence, beside }];
  },
  fixes({ block: index }, note) {
    const block = note.blocks[index];
    if (block?.kind !== 'frontMatter' || block.closed) return [];
    const indented = indentedFence(block);
    if (indented !== undefined) {
      const edit = { block: index, start: block.content.end, end: indented.start, newText: '' };
      return [{ title: message('Remove the indentation'), edits: [edit], preferred: true }];
    }
    const at = endOfLastLine(block);
    const edit = { block: index, start: at, end: at, newText: `${note.lineEnd}+++` };
    return [{ title: message('Insert the closing "+++"'), edits: [edit], preferred: true }];
  },
};

/** The fence that ends the block, were it not indented. */
function indentedFence({ text, content }: FrontMatterBlock) {
  const start = text.indexOf('+++', content.end);
  return start === -1 ? undefined : { start, end: start + 3 };
}

/** Where the last line of TOML ends, or that of the opening fence where there is none. */
function endOfLastLine({ text, fence, content }: FrontMatterBlock): number {
  const written = text.slice(0, content.end).trimEnd().length;
  return endOfLine(text, Math.max(written, fence.end));
}
