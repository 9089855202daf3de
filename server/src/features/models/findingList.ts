import { memoised } from '../../base/memoised';
import type { OnFailure } from '../../checking/blockFindings';
import { fixesOf } from '../../checking/check';
import type { Edit } from '../../editing/edit';
import type { Finding, Fix } from '../../editing/finding';
import { localise, localised } from '../../l10n/localised';
import type { Note } from '../../note/note';
import type { Severity } from '../../rules/rule';
import type { NoteSettings } from '../../settings/noteSettings';
import { severityOf } from '../diagnostics/diagnostics';

/** A finding as a model is told of it. Lines and columns are 1-based, the column in UTF-16 code units. */
export interface ListedFinding {
  readonly line: number;
  readonly column: number;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly fixes: readonly ListedFix[];
}

export interface ListedFix {
  readonly title: string;
  readonly edits: readonly ListedEdit[];
  /** Set where not all of its edits are listed. */
  readonly moreEdits?: number;
}

/** Replaces lines, the first and the last one included, with others. */
export interface ListedEdit {
  readonly line: number;
  readonly endLine: number;
  readonly newText: string;
}

export interface FindingList {
  readonly findings: readonly ListedFinding[];
  /** How many findings are not listed. */
  readonly more: number;
}

/**
 * An answer holds so much: a model reads it whole, and a fix in a body of 160,000 characters takes up
 * to 20 ms to work out.
 */
const maxFindings = 30;
const maxEdits = 5;
const maxNewText = 300;

/** Lists findings of this version of a note, in their order, with their fixes and what these write. */
export function listFindings(
  findings: readonly Finding[],
  note: Note,
  settings: NoteSettings,
  onFailure: OnFailure,
): FindingList {
  const listed = findings.slice(0, maxFindings).map((finding): ListedFinding => {
    const { line, character } = note.position(finding.block, finding.start);
    return {
      line: line + 1,
      column: character + 1,
      severity: severityOf(finding, settings) ?? 'hint',
      code: finding.code,
      message: localise(finding.message),
      fixes: fixesOf(finding, note, settings, onFailure).map((fix) => listFix(fix, note)),
    };
  });
  return { findings: listed, more: findings.length - listed.length };
}

/** Memoised, as many findings may share one fix. */
const sortedEdits = memoised((edits: readonly Edit[]) =>
  edits.toSorted((left, right) => left.block - right.block || left.start - right.start),
);

/** Lists the lines of a fix before and after it: whoever writes a line has all of it. */
function listFix({ title, edits }: Fix, note: Note): ListedFix {
  const sorted = sortedEdits(edits);
  const lines: { line: number; endLine: number; newText: string; from: number }[] = [];
  let more = 0;
  for (const [at, { block, start, end, newText }] of sorted.entries()) {
    const [first, last] = [note.position(block, start), note.position(block, end)];
    const open = lines.at(-1);
    const endOfLast = { endLine: last.line, from: last.character };
    if (open?.endLine === first.line) {
      open.newText += note.lineText(first.line).slice(open.from, first.character) + newText;
      Object.assign(open, endOfLast);
    } else if (lines.length < maxEdits) {
      const before = note.lineText(first.line).slice(0, first.character);
      lines.push({ line: first.line, newText: before + newText, ...endOfLast });
    } else {
      // A fix may touch every segment of a long note.
      more = sorted.length - at;
      break;
    }
  }
  const listed = lines.map(({ line, endLine, newText, from }) => ({
    line: line + 1,
    endLine: endLine + 1,
    newText: clipped(newText + note.lineText(endLine).slice(from)),
  }));
  return { title: localise(title), edits: listed, ...(more > 0 && { moreEdits: more }) };
}

function clipped(text: string): string {
  return text.length > maxNewText ? `${text.slice(0, maxNewText)}…` : text;
}

/** A list as a model reads it: a line for each finding, and below it one for each of its fixes. */
export function findingLines({ findings, more }: FindingList): string[] {
  return [
    ...findings.flatMap(({ line, column, severity, code, message, fixes }) => [
      `${line}:${column} ${severity} ${code}: ${message}`,
      ...fixes.map((fix) => `  ${localised('Fix: {0}', fixText(fix))}`),
    ]),
    ...(more > 0 ? [localised('There are {0} more findings', more)] : []),
  ];
}

function fixText({ title, edits, moreEdits }: ListedFix): string {
  const texts = edits.map(({ line, endLine, newText }) => {
    const lines = line === endLine ? `${line}` : `${line}-${endLine}`;
    return `${lines} → ${JSON.stringify(newText)}`;
  });
  const shown = [...texts, ...(moreEdits === undefined ? [] : [`… +${moreEdits}`])];
  return `${title}: ${shown.join(', ')}`;
}
