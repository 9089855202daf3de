import type { FrontMatterBlock } from '../note/block';
import type { Note } from '../note/note';
import { silencingCommentsOf } from '../note/silencingComments';
import { readFrontMatter } from '../note/toml/toml';
import type { Edit, Finding } from './rule';

/**
 * Silences a rule from the top of the note: in its front matter, where that can be read, else above
 * everything that is published. A comment there that silences other rules takes the code in.
 * Undefined where the finding stands above any place for a comment.
 */
export function silenceInNote(note: Note, { code, block }: Finding): Edit | undefined {
  const [first] = note.blocks;
  if (first?.kind === 'frontMatter' && hasComments(first)) {
    const { start } = first.content;
    const newText = `# episode-notes-disable ${code}${note.lineEnd}`;
    return joined(note, 0, code) ?? { block: 0, start, end: start, newText };
  }
  const top = first?.kind === 'frontMatter' ? 1 : 0;
  const own = note.blocks[top];
  if (block < top || own === undefined) return undefined;
  const start = own.text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const newText = `<!-- episode-notes-disable ${code} -->${note.lineEnd.repeat(2)}`;
  return joined(note, top, code, start) ?? { block: top, start, end: start, newText };
}

function hasComments(block: FrontMatterBlock): boolean {
  return readFrontMatter(block).ok || (block.format === 'yaml' && block.closed);
}

/** @param at where the comment has to stand; anywhere in the block unless said */
function joined(note: Note, block: number, code: string, at?: number): Edit | undefined {
  const own = note.blocks[block];
  const comment = own && silencingCommentsOf(own).find(({ kind }) => kind === 'disable');
  if (comment === undefined || (at !== undefined && comment.start !== at)) return undefined;
  const last = comment.codes.at(-1);
  return last && { block, start: last.end, end: last.end, newText: ` ${code}` };
}
