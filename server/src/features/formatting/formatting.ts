import type { Range, TextEdit } from 'vscode-languageserver';
import type { Slices } from '../../base/timeSlices';
import type { OnFailure } from '../../checking/blockFindings';
import { formatNote, spellHeaders } from '../../checking/formatNote';
import type { Finding } from '../../editing/finding';
import type { Note } from '../../note/note';
import { segmentSwallowed } from '../../rules/segmentSwallowed';
import type { NoteSettings } from '../../settings/noteSettings';
import { severityOf } from '../diagnostics/diagnostics';
import { changeInSteps } from '../minimalEdits';

/** A note and what its author has set. */
interface NoteToFormat {
  readonly note: Note;
  readonly settings: NoteSettings;
}

/**
 * The edits that format a note, worked out in slices; none for one that is tidy. Findings that the
 * author has turned off are left as they are.
 */
export function formatDocument(
  { note, settings }: NoteToFormat,
  slices: Slices,
  onFailure: OnFailure,
): Promise<TextEdit[]> {
  return changeOf(note, formatNote(note, settings, isOnIn(settings), onFailure), slices);
}

/** The same for the lines that a range touches. A last line that is not entered does not count. */
export async function formatRange(
  at: NoteToFormat,
  { start, end }: Range,
  slices: Slices,
  onFailure: OnFailure,
): Promise<TextEdit[]> {
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  const edits = await formatDocument(at, slices, onFailure);
  return edits.filter(({ range }) => range.start.line <= last && range.end.line >= start.line);
}

/**
 * The edits that spell the header or heading of one block, and no other line.
 *
 * @param block an index into the note's blocks
 */
export function spellBlock(
  { note, settings }: NoteToFormat,
  block: number,
  slices: Slices,
  onFailure: OnFailure,
): Promise<TextEdit[]> {
  const isOn = isOnIn(settings);
  const isOwn = (finding: Finding) =>
    finding.block === block && finding.code !== segmentSwallowed.code && isOn(finding);
  return changeOf(note, spellHeaders(note, settings, isOwn, onFailure), slices);
}

function isOnIn(settings: NoteSettings): (finding: Finding) => boolean {
  return (finding) => severityOf(finding, settings) !== undefined;
}

async function changeOf(
  note: Note,
  steps: Generator<void, Note>,
  slices: Slices,
): Promise<TextEdit[]> {
  const formatted = await slices.finish(steps);
  return slices.finish(changeInSteps(note, formatted));
}
