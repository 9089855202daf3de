import type { Diagnostic, Range } from 'vscode-languageserver';
import type { Finding } from '../../editing/finding';
import type { Note } from '../../note/note';
import { type FindingData, source } from '../diagnostics/diagnostics';
import type { NoteVersion } from '../noteVersion';
import { rangeIn } from '../ranges';

/** How many findings get fixes in one list at most: a longer list is no use. */
const maxFindings = 100;

/** Each fix may read all of its block: of long ones fewer findings are looked at. In UTF-16 units. */
const maxLengthRead = 1_000_000;

/** The first of the findings that touch a range. Most are left out by their block alone. */
export function findingsAt(range: Range, note: Note, found: readonly Finding[]): Finding[] {
  // What ends with its block's last line end touches the first place of the next block.
  const first = note.blockAtLine(range.start.line) - 1;
  const last = note.blockAtLine(range.end.line);
  const touching: Finding[] = [];
  let read = 0;
  for (const finding of found) {
    if (finding.block < first || finding.block > last) continue;
    if (!touches(rangeIn(note, finding.block, finding), range)) continue;
    touching.push(finding);
    read += note.blocks[finding.block]?.text.length ?? 0;
    if (touching.length === maxFindings || read > maxLengthRead) break;
  }
  return touching;
}

/** By which a finding is found again in the same version of a note. */
export type FindingKey = Pick<Finding, 'code' | 'block' | 'start' | 'about'>;

export function keyOf({ code, block, start, about }: Finding): FindingKey {
  return { code, block, start, ...(about !== undefined && { about }) };
}

export function findingOf(key: FindingKey, found: readonly Finding[]): Finding | undefined {
  return found.find((one) => one.code === key.code && isSame(one, key));
}

/** The diagnostics that tell of a finding: as the member of an action, which has none where none do. */
export function matchingDiagnostics(
  finding: Finding,
  at: NoteVersion,
  diagnostics: readonly Diagnostic[],
): { diagnostics?: Diagnostic[] } {
  const told = diagnostics.filter((diagnostic) => isDiagnosticOf(diagnostic, finding, at));
  return told.length > 0 ? { diagnostics: told } : {};
}

/** By code and data; a client that keeps no data is served by code and place. */
function isDiagnosticOf(diagnostic: Diagnostic, finding: Finding, at: NoteVersion): boolean {
  if (diagnostic.code !== finding.code) return false;
  if (diagnostic.source !== undefined && diagnostic.source !== source) return false;
  const data = diagnostic.data as Partial<FindingData> | undefined;
  if (data?.version === at.version) return isSame(finding, data);
  return touches(diagnostic.range, rangeIn(at.note, finding.block, finding));
}

function isSame(finding: Finding, { block, start, about }: Partial<FindingData>): boolean {
  return finding.block === block && finding.start === start && finding.about === about;
}

/** Whether two ranges have a place in common, if only one end. */
export function touches(left: Range, right: Range): boolean {
  return !isBefore(left.end, right.start) && !isBefore(right.end, left.start);
}

function isBefore(left: Range['start'], right: Range['start']): boolean {
  return left.line < right.line || (left.line === right.line && left.character < right.character);
}
