import type { CompletionItem, Position } from 'vscode-languageserver';
import { isLiteralLine } from '../../note/body/isLiteralLine';
import type { Note } from '../../note/note';
import { type CompletionCapabilities, cursorLine, type NoteTranscript } from './cursorLine';
import { headerRemainderItems } from './headerRemainder';
import { numberItems } from './numberItems';
import { nextPartItems } from './partItems';
import { newSegmentItems } from './segmentItems';
import { timeItems } from './timeItems';

/**
 * Completions of the outline: the next segment, its times and number, the next part. None in front
 * matter, code and comments, and outside of the text.
 *
 * @param isInvoked true for a manual request or a word, false after a trigger character
 * @param noteTranscript undefined without a transcript
 */
export function outlineItems(
  note: Note,
  position: Position,
  capabilities: CompletionCapabilities,
  isInvoked: boolean,
  noteTranscript?: NoteTranscript,
): CompletionItem[] {
  const lastLine = note.lines[note.blocks.length] ?? 0;
  if (position.line < 0 || position.line > lastLine) return [];
  if (isInFrontMatter(note, position.line)) return [];
  const at = cursorLine(note, position, noteTranscript);
  const items = [
    ...newSegmentItems(at, capabilities, isInvoked),
    ...timeItems(at, capabilities, isInvoked),
    ...headerRemainderItems(at, capabilities, isInvoked),
    ...numberItems(at, capabilities, isInvoked),
    ...nextPartItems(at, capabilities),
  ];
  // Checked last: it reads the block from its start, and digits trigger completion on every line.
  if (items.length === 0 || isLiteralLine(note, position.line)) return [];
  return items.map((item, index) => ({ ...item, sortText: String(index).padStart(3, '0') }));
}

/** The empty last line of a file lies in its last block, even directly below a closing fence. */
function isInFrontMatter(note: Note, line: number): boolean {
  const index = note.blockAtLine(line);
  const block = note.blocks[index];
  if (block?.kind !== 'frontMatter') return false;
  const isBelow = note.offsetAt({ line, character: 0 }) === note.offsets[index + 1];
  return !block.closed || !isBelow;
}
