import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver';
import type { Steps } from '../../base/steps';
import type { OnFailure } from '../../checking/blockFindings';
import { fixesOf } from '../../checking/check';
import type { Finding } from '../../editing/finding';
import { localise, localised } from '../../l10n/localised';
import type { Note } from '../../note/note';
import { type FindingData, source } from '../diagnostics/diagnostics';
import type { NoteVersion } from '../noteVersion';
import { rangeIn } from '../ranges';
import { documentEdit, textEdits } from '../textEdits';
import { fixAllEdits, hasSafeFix } from './fixAll';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.episodeNotes`;

/** By which an action that was listed is found again when it is to be carried out. */
interface ActionData {
  readonly uri: string;
  readonly version: number;
  readonly finding?: Pick<Finding, 'code' | 'block' | 'start' | 'about'>;
  /** Which of the finding's fixes. */
  readonly fix?: number;
}

/** Nobody reads further down a list of fixes than those of so many findings. */
const mostFindings = 100;

/** Each fix may read all of its block: of long ones fewer findings are looked at. In UTF-16 units. */
const mostRead = 1_000_000;

/**
 * The fixes of the first hundred findings at a range, without their edits, and "fix all" where it
 * is asked for.
 *
 * @param found the findings of this very note, in document order
 */
export function* listCodeActions(
  at: NoteVersion,
  found: readonly Finding[],
  { range, context }: CodeActionParams,
  onFailure: OnFailure,
): Steps<CodeAction[]> {
  const actions: CodeAction[] = [];
  if (isWanted(context.only, CodeActionKind.QuickFix)) {
    for (const finding of findingsAt(range, at.note, found)) {
      yield;
      const diagnostics = context.diagnostics.filter((diagnostic) =>
        tellsOf(diagnostic, finding, at),
      );
      fixesOf(finding, at.note, at.settings, onFailure).forEach((fix, index) => {
        actions.push({
          title: localise(fix.title),
          kind: CodeActionKind.QuickFix,
          ...(diagnostics.length > 0 && { diagnostics }),
          ...(fix.preferred && { isPreferred: true }),
          data: actionData(at, finding, index),
        });
      });
    }
  }
  const asksForSource =
    context.only?.some((kind) => kind.startsWith(CodeActionKind.Source)) === true;
  const takesFixAll = asksForSource && isWanted(context.only, fixAllKind);
  if (takesFixAll && (yield* hasSafeFix(at, found, onFailure))) {
    const title = localised('Fix all that is safe to fix');
    actions.push({ title, kind: fixAllKind, data: { uri: at.uri, version: at.version } });
  }
  return actions;
}

/**
 * Puts the edit into an action that was listed for this version. One of another version gets none,
 * and neither does one that would change nothing.
 */
export function* resolveCodeAction(
  action: CodeAction,
  at: NoteVersion,
  found: readonly Finding[],
  onFailure: OnFailure,
): Steps<CodeAction> {
  const data = action.data as ActionData;
  if (data.version !== at.version) return action;
  if (data.finding === undefined) {
    const edits = yield* fixAllEdits(at, onFailure);
    return edits.length === 0 ? action : { ...action, edit: documentEdit(at, edits) };
  }
  const { code } = data.finding;
  const finding = found.find((one) => one.code === code && isSame(one, data.finding));
  const fix = finding && fixesOf(finding, at.note, at.settings, onFailure)[data.fix ?? 0];
  return fix === undefined
    ? action
    : { ...action, edit: documentEdit(at, textEdits(at.note, fix.edits)) };
}

/** The document of an action that this server has listed; undefined for any other. */
export function actionUri(action: CodeAction): string | undefined {
  const uri = (action?.data as { uri?: unknown } | null | undefined)?.uri;
  return typeof uri === 'string' ? uri : undefined;
}

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
    if (touching.length === mostFindings || read > mostRead) break;
  }
  return touching;
}

function actionData(at: NoteVersion, finding: Finding, fix: number): ActionData {
  const { code, block, start, about } = finding;
  const known = { code, block, start, ...(about !== undefined && { about }) };
  return { uri: at.uri, version: at.version, finding: known, fix };
}

function isSame(finding: Finding, known: Partial<FindingData> = {}): boolean {
  const { block, start, about } = known;
  return finding.block === block && finding.start === start && finding.about === about;
}

/** By code and data; a client that keeps no data is served by code and place. */
export function tellsOf(diagnostic: Diagnostic, finding: Finding, at: NoteVersion): boolean {
  if (diagnostic.code !== finding.code) return false;
  if (diagnostic.source !== undefined && diagnostic.source !== source) return false;
  const data = diagnostic.data as Partial<FindingData> | undefined;
  if (data?.version === at.version) return isSame(finding, data);
  return touches(diagnostic.range, rangeIn(at.note, finding.block, finding));
}

/** Whether a client that asks for some kinds takes this one: kinds are prefixes of each other. */
export function isWanted(only: readonly string[] | undefined, kind: string): boolean {
  return (
    only === undefined ||
    only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`))
  );
}

/** Whether two ranges have a place in common, if only one end. */
export function touches(left: Range, right: Range): boolean {
  return !isBefore(left.end, right.start) && !isBefore(right.end, left.start);
}

function isBefore(left: Range['start'], right: Range['start']): boolean {
  return left.line < right.line || (left.line === right.line && left.character < right.character);
}
