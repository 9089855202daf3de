import type { OnFailure } from '../../checking/blockFindings';
import { fixesOf, safeFixOf } from '../../checking/check';
import type { Place } from '../../editing/edit';
import type { Finding } from '../../editing/finding';
import { localise } from '../../l10n/localised';
import type { Note } from '../../note/note';
import type { Severity } from '../../rules/rule';
import type { NoteSettings } from '../../settings/noteSettings';
import { severityOf } from './diagnostics';

/** A place in a file; line and column are 1-based, the column in UTF-16 code units. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
  /** From the start of the text, without a byte order mark, in UTF-16 code units. */
  readonly offset: number;
}

export interface TextRange {
  readonly start: TextPlace;
  readonly end: TextPlace;
}

export interface ReportedFinding extends TextRange {
  readonly code: string;
  readonly severity: Severity;
  /** In the author's language, as are all texts here. */
  readonly message: string;
  /** The first of the finding's lines, at most `maxLine` UTF-16 code units of it. */
  readonly lineText: string;
  readonly related: readonly (TextRange & { readonly message: string })[];
  /** Whether one of its fixes is safe, so that Fix All applies it. */
  readonly isFixable: boolean;
  /** Empty unless they were asked for. */
  readonly fixes: readonly ReportedFix[];
}

export interface ReportedFix {
  readonly title: string;
  readonly isSafe: boolean;
  readonly isPreferred: boolean;
  readonly edits: readonly (TextRange & { readonly newText: string })[];
}

/** As much of a line is reported, in UTF-16 code units. */
const maxLine = 1000;

/**
 * A finding of this version of a note as the command line and models see it.
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
