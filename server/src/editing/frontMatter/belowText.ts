import { codePointName, isInvisible } from '../../base/invisible';
import { endOfLine } from '../../base/lines';
import { shortened } from '../../base/shortened';
import { message } from '../../l10n/message';
import type { Note } from '../../note/note';
import {
  type MisplacedFrontMatter,
  misplacedFrontMatter,
} from '../../note/scanning/misplacedFrontMatter';
import type { Edit } from '../edit';
import type { Fix, NoteFinding } from '../finding';

/** Finds front matter with text before it, however little. */
export function frontMatterBelowText(note: Note): NoteFinding[] {
  const found = findMisplaced(note);
  if (found === undefined) return [];
  const { block, misplaced } = found;
  const first = firstVisible(note);
  const sentence = message(
    'Hugo publishes this front matter as text, because {0} stands before it',
    first.name,
  );
  const place = { block: 0, start: first.start, end: first.end };
  const related = [{ place, message: message('Only blank lines may stand before front matter') }];
  return [{ block, ...misplaced.fence, message: sentence, related }];
}

/** The fix for `frontMatterBelowText`: removes the text, or moves the front matter to the top. */
export function moveToTopFixes(note: Note): Fix[] {
  const found = findMisplaced(note);
  if (found === undefined) return [];
  const { block, misplaced } = found;
  const top = startOf(note);
  const before = note.blocks[0]?.text.slice(top, misplaced.fence.start) ?? '';
  const isRemoval = block === 0 && isInvisible(before) && misplaced.isSound;
  const fix = isRemoval ? removal(note, misplaced.fence.start) : moved(note, found);
  return [{ ...fix, preferred: true }];
}

interface Found {
  readonly block: number;
  readonly misplaced: MisplacedFrontMatter;
}

/** Head rules see two blocks: the text above the first part, and that part. */
function findMisplaced({ blocks, pairedShortcodes }: Note): Found | undefined {
  if (blocks[0]?.kind === 'frontMatter') return undefined;
  for (const [block, own] of blocks.slice(0, 2).entries()) {
    const misplaced = misplacedFrontMatter(own, pairedShortcodes);
    if (misplaced !== undefined) return { block, misplaced };
  }
  return undefined;
}

/** The first visible character before front matter, else the name of an invisible one. */
function firstVisible(note: Note): { name: string; start: number; end: number } {
  const text = note.blocks[0]?.text ?? '';
  const start = startOf(note) + text.slice(startOf(note)).search(/[^ \t-\r]/);
  const line = text.slice(start, endOfLine(text, start)).trimEnd();
  if (!isInvisible(text.charAt(start))) {
    return { name: shortened(line), start, end: start + line.length };
  }
  return { name: codePointName(text.charAt(start)), start, end: start + 1 };
}

function removal(note: Note, end: number): Fix {
  const start = startOf(note);
  const edits = [{ block: 0, start, end, newText: '' }];
  return { title: message('Remove {0}', firstVisible(note).name), edits };
}

/** Moves the front matter to the top, closed; a blank line separates the text around it. */
function moved(note: Note, { block, misplaced }: Found): Fix {
  const { text } = note.blocks[block]!;
  const { whole, content, plainFence } = misplaced;
  const inner = text.slice(content.start, content.end);
  const isEnded = inner === '' || /[\r\n]$/.test(inner);
  const closing = isEnded ? plainFence : note.lineEnd + plainFence;
  const lines = [plainFence, inner + closing, ''];
  const top = startOf(note);
  const below = text.slice(whole.end) || (note.blocks[block + 1]?.text ?? '');
  const isBetween = touchesText(text.slice(0, whole.start), below);
  const edits: Edit[] = [
    { block: 0, start: top, end: top, newText: lines.join(note.lineEnd) },
    { block, ...whole, newText: isBetween ? note.lineEnd : '' },
  ];
  return { title: message('Move the front matter to the top'), edits };
}

/**
 * Whether a block begins directly below misplaced front matter, so that Markdown reads it as a part
 * of that; moving the front matter to the top separates them.
 */
export function isBelowMisplacedFrontMatter(note: Note, block: number): boolean {
  if (block > 2) return false;
  const found = findMisplaced(note);
  if (found?.block !== block - 1) return false;
  return found.misplaced.whole.end === note.blocks[found.block]?.text.length;
}

/** Whether an offset of a block is within front matter that has text before it. */
export function isInMisplacedFrontMatter(note: Note, block: number, offset: number): boolean {
  const found = block > 1 ? undefined : findMisplaced(note);
  if (found?.block !== block) return false;
  const { whole } = found.misplaced;
  return whole.start <= offset && offset <= whole.end;
}

function touchesText(above: string, below: string): boolean {
  return /[^\s][ \t]*(?:\r\n?|\n)$/.test(above) && /^[ \t]*[^\s]/.test(below);
}

/** The offset behind the byte order mark, which has to stay first. */
function startOf({ blocks }: Note): number {
  return blocks[0]?.text.charCodeAt(0) === 0xfeff ? 1 : 0;
}
