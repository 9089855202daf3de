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
    if (block.kind !== 'frontMatter' || block.closed || endsInBrace(block)) return [];
    const closing = closingOf(block);
    const meant = meantFence(block);
    if (meant === undefined) {
      return [
        { ...block.fence, message: message('The front matter has no closing "{0}"', closing) },
      ];
    }
    const { isIndented, written, ...span } = meant;
    const sentence = isIndented
      ? message('The closing "{0}" is indented, so that Hugo does not see it', closing)
      : message(
          'The closing fence is {0} instead of "{1}", so that Hugo does not see it',
          written,
          closing,
        );
    const beside = { span, message: message('It stands here') };
    return [{ ...block.fence, message: sentence, beside }];
  },
  fixes({ block: index }, note) {
    const block = note.blocks[index];
    if (block?.kind !== 'frontMatter' || block.closed) return [];
    const meant = meantFence(block);
    if (meant !== undefined) return [fixOf(block, index, meant)];
    const closing = closingOf(block);
    const at = endOfLastLine(block);
    const edit = { block: index, start: at, end: at, newText: note.lineEnd + closing };
    return [
      { title: message('Insert the closing "{0}"', closing), edits: [edit], preferred: true },
    ];
  },
};

function closingOf({ format }: FrontMatterBlock): string {
  return { toml: '+++', yaml: '---', json: '}' }[format];
}

/** JSON that ends in a brace which Hugo does not find: `json-syntax` says why. */
function endsInBrace({ format, text, content }: FrontMatterBlock): boolean {
  return format === 'json' && text.slice(0, content.end).trimEnd().endsWith('}');
}

interface MeantFence extends Span {
  readonly isIndented: boolean;
  readonly written: string;
}

/** The line that would end the block if it were not indented, full-width or `...`. */
function meantFence(block: FrontMatterBlock): MeantFence | undefined {
  const { text, content } = block;
  if (block.format === 'json') return undefined;
  const start = text.slice(content.end).search(/[+＋﹢]{3}|[-－﹣]{3}|\.{3}/) + content.end;
  if (start < content.end) return undefined;
  const written = text.slice(start, start + 3);
  return { start, end: start + 3, isIndented: written === closingOf(block), written };
}

/** Safe where the text closed by another fence can be read, as Hugo must then read it. */
function fixOf(block: FrontMatterBlock, index: number, meant: MeantFence): Fix {
  const before = { block: index, start: block.content.end };
  if (meant.isIndented) {
    const edits = [{ ...before, end: meant.start, newText: '' }];
    return { title: message('Remove the indentation'), edits, preferred: true };
  }
  const newText = closingOf(block);
  return {
    title: message('Write {0}', newText),
    edits: [{ ...before, end: behindBlanks(block.text, meant.end), newText }],
    preferred: true,
    safe: readFrontMatter(block).ok,
  };
}

/** Where the last line of the content ends, or that of the opening fence where there is none. */
function endOfLastLine({ text, fence, content }: FrontMatterBlock): number {
  const written = text.slice(0, content.end).trimEnd().length;
  return endOfLine(text, Math.max(written, fence.end));
}
