import type { OnFailure } from '../checking/blockFindings';
import { fixesOf, safeFixOf } from '../checking/check';
import type { Place } from '../editing/edit';
import type { Finding } from '../editing/finding';
import { severityOf } from '../features/diagnostics/diagnostics';
import { localise } from '../l10n/localised';
import type { Note } from '../note/note';
import type { NoteSettings } from '../settings/noteSettings';
import type { ReportedFinding, ReportedFix, TextPlace, TextRange } from './fileReport';

/** As much of a line is reported, in UTF-16 code units. */
const maxLine = 1000;

/**
 * A finding of this version of a note as reporters show it.
 *
 * @param withFixes whether all of its fixes are worked out
 * @param isMended whether Fix All has been applied to the note, and left this finding
 */
export function describeFinding(
  finding: Finding,
  note: Note,
  settings: NoteSettings,
  { withFixes, isMended }: { readonly withFixes: boolean; readonly isMended: boolean },
  onFailure: OnFailure,
): ReportedFinding {
  const range = rangeOf(note, finding);
  const fixes = withFixes ? describeFixes(finding, note, settings, onFailure) : [];
  return {
    ...range,
    code: finding.code,
    severity: severityOf(finding, settings) ?? 'hint',
    message: localise(finding.message),
    lineText: note.lineText(range.start.line - 1).slice(0, maxLine),
    related: (finding.related ?? []).map(({ place, message }) => ({
      ...rangeOf(note, place),
      message: localise(message),
    })),
    isFixable: !isMended && safeFixOf(finding, note, settings, onFailure) !== undefined,
    fixes,
  };
}

function describeFixes(
  finding: Finding,
  note: Note,
  settings: NoteSettings,
  onFailure: OnFailure,
): ReportedFix[] {
  return fixesOf(finding, note, settings, onFailure).map((fix) => ({
    title: localise(fix.title),
    isSafe: fix.safe === true,
    isPreferred: fix.preferred === true,
    edits: fix.edits
      .toSorted((left, right) => left.block - right.block || left.start - right.start)
      .map((edit) => ({ ...rangeOf(note, edit), newText: edit.newText })),
  }));
}

function rangeOf(note: Note, { block, start, end }: Place): TextRange {
  return { start: placeOf(note, block, start), end: placeOf(note, block, end) };
}

function placeOf(note: Note, block: number, offset: number): TextPlace {
  const { line, character } = note.position(block, offset);
  return {
    line: line + 1,
    column: character + 1,
    offset: (note.offsets[block] ?? note.length) + offset,
  };
}
