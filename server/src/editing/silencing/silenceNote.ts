import { afterLineEnd, endOfLine } from '../../base/lines';
import { openingFence } from '../../frontMatter/fence';
import { readFrontMatter } from '../../frontMatter/readFrontMatter';
import type { Block, FrontMatterBlock } from '../../note/block';
import { silencingCommentsOf } from '../../note/body/silencingComments';
import type { Note } from '../../note/note';
import type { Edit } from '../edit';
import type { Finding } from '../finding';

/**
 * Silences a rule from the top of the note: in its front matter if that is readable, else directly
 * below it. The code is added to a comment there that silences other rules. Undefined where the
 * finding is above any place for a comment.
 */
export function silenceInNote(note: Note, { code, block }: Finding): Edit | undefined {
  const [first] = note.blocks;
  if (first?.kind === 'frontMatter' && hasComments(first)) {
    const start = commentStart(first);
    const newText = `# episode-notes-disable ${code}${note.lineEnd}`;
    return joined(note, 0, code) ?? { block: 0, start, end: start, newText };
  }
  const isBelow = first?.kind === 'frontMatter';
  // Without its brace JSON goes on to the first heading, and would take in the comment.
  if (isBelow && first.format === 'json' && !first.closed) return undefined;
  const top = isBelow ? 1 : 0;
  const own = note.blocks[top];
  const isOutOfReach = block < top && !(isBelow && first.format === 'json');
  if (isOutOfReach || own === undefined || opensFrontMatter(own)) return undefined;
  const start = own.text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const newText = `<!-- episode-notes-disable ${code} -->${note.lineEnd.repeat(2)}`;
  return joined(note, top, code, start) ?? { block: top, start, end: start, newText };
}

/** Front matter must be first in a file, also while it is not closed yet. */
function opensFrontMatter({ kind, text }: Block): boolean {
  return kind === 'preamble' && openingFence(text)?.wide === false;
}

/** The offset for a new comment. YAML allows no comment directly behind the fence on its line. */
function commentStart({ format, text, content, fence }: FrontMatterBlock): number {
  return format === 'yaml' ? afterLineEnd(text, endOfLine(text, fence.end)) : content.start;
}

function hasComments(block: FrontMatterBlock): boolean {
  if (block.format === 'json') return false;
  return readFrontMatter(block).ok || (block.format === 'yaml' && block.closed);
}

/**
 * Adds a code to the first `disable` comment of a block; undefined where there is none.
 *
 * @param at the offset at which the comment must start; anywhere in the block by default
 */
function joined(note: Note, block: number, code: string, at?: number): Edit | undefined {
  const own = note.blocks[block];
  const comment = own && silencingCommentsOf(own).find(({ kind }) => kind === 'disable');
  if (comment === undefined || (at !== undefined && comment.start !== at)) return undefined;
  const last = comment.codes.at(-1);
  return last && { block, start: last.end, end: last.end, newText: ` ${code}` };
}
