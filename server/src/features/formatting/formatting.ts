import type { Range, TextEdit } from 'vscode-languageserver';
import type { Steps } from '../../base/steps';
import type { OnFailure } from '../../checking/blockFindings';
import { formatNote, spellHeaders } from '../../checking/formatNote';
import type { WhitespaceOptions } from '../../editing/blankLines';
import type { Finding } from '../../editing/finding';
import type { Note } from '../../note/note';
import { segmentSwallowed } from '../../rules/segmentSwallowed';
import type { NoteSettings } from '../../settings/noteSettings';
import { isOn } from '../diagnostics/diagnostics';
import { minimalEditsInSteps } from '../minimalEdits';

interface NoteToFormat {
  readonly note: Note;
  readonly settings: NoteSettings;
}

/**
 * The edits that format a note; none if it is formatted already. Findings of rules that are turned
 * off are not fixed.
 *
 * @param wanted LSP's `FormattingOptions`
 */
export function* formatDocument(
  { note, settings }: NoteToFormat,
  onFailure: OnFailure,
  wanted: WhitespaceOptions = {},
): Steps<TextEdit[]> {
  const formatted = yield* formatNote(note, settings, isOn(settings), onFailure, wanted);
  const edits = yield* minimalEditsInSteps(note, formatted);
  return edits.map((edit) => endingTheLastLine(note, edit));
}

/**
 * An edit after which the last line has an end, up to the start of the line below: editors for which
 * every line has an end (Neovim, Vim) would keep one more line otherwise, a blank one.
 */
function endingTheLastLine(note: Note, { range, newText }: TextEdit): TextEdit {
  const { start, end } = range;
  const last = note.positionAt(note.length);
  const isAtEnd = end.line === last.line && end.character === last.character;
  const endsLine = newText === '' ? start.character === 0 : /[\r\n]$/.test(newText);
  if (!isAtEnd || last.character === 0 || !endsLine) return { range, newText };
  return { range: { start, end: { line: last.line + 1, character: 0 } }, newText };
}

/**
 * The edits of `formatDocument` on the lines of a range; a last line that it touches only at column
 * 0 is left out.
 */
export function* formatRange(
  at: NoteToFormat,
  { start, end }: Range,
  onFailure: OnFailure,
  wanted: WhitespaceOptions = {},
): Steps<TextEdit[]> {
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  const edits = yield* formatDocument(at, onFailure, wanted);
  return edits.filter(({ range }) => range.start.line <= last && range.end.line >= start.line);
}

/**
 * The edits that correct the spelling of the header or heading of one block.
 *
 * @param block index into the note's blocks
 */
export function* spellBlock(
  { note, settings }: NoteToFormat,
  block: number,
  onFailure: OnFailure,
): Steps<TextEdit[]> {
  const isWanted = isOn(settings);
  const isOwn = (finding: Finding) =>
    finding.block === block && finding.code !== segmentSwallowed.code && isWanted(finding);
  const spelled = yield* spellHeaders(note, settings, isOwn, onFailure);
  return yield* minimalEditsInSteps(note, spelled);
}
