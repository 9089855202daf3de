import type { Diagnostic, Range } from 'vscode-languageserver';
import type { Finding } from '../../editing/finding';
import type { Note } from '../../note/note';
import { type FindingData, source } from '../diagnostics/diagnostics';
import type { NoteVersion } from '../noteVersion';
import { rangeIn } from '../ranges';

/** Maximum number of findings with fixes in one list. */
const maxFindings = 100;

/**
 * Maximum total length of the blocks of these findings, in UTF-16 code units: each fix may read the
 * whole block.
 */
const maxLengthRead = 1_000_000;

/** The first findings that touch a range, up to the limits above. */
export function findingsAt(range: Range, note: Note, found: readonly Finding[]): Finding[] {
  // A finding that includes its block's last line end touches the start of the next block.
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

/** Identifies a finding within one version of a note. */
export type FindingKey = Pick<Finding, 'code' | 'block' | 'start' | 'about'>;

export function keyOf({ code, block, start, about }: Finding): FindingKey {
  return { code, block, start, ...(about !== undefined && { about }) };
}

export function findingOf(key: FindingKey, found: readonly Finding[]): Finding | undefined {
  return found.find((one) => one.code === key.code && isSame(one, key));
}

/** The diagnostics of a finding as a member of a code action, which is absent without any. */
export function matchingDiagnostics(
  finding: Finding,
  at: NoteVersion,
  diagnostics: readonly Diagnostic[],
): { diagnostics?: Diagnostic[] } {
  const matching = diagnostics.filter((diagnostic) => isDiagnosticOf(diagnostic, finding, at));
  return matching.length > 0 ? { diagnostics: matching } : {};
}

/** Compares code and data; for a client that does not preserve data, code and range. */
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

/** Whether two ranges overlap or have an end in common. */
export function touches(left: Range, right: Range): boolean {
  return !isBefore(left.end, right.start) && !isBefore(right.end, left.start);
}

function isBefore(left: Range['start'], right: Range['start']): boolean {
  return left.line < right.line || (left.line === right.line && left.character < right.character);
}
