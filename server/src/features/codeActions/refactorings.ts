import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Range,
} from 'vscode-languageserver';
import type { Slices } from '../../base/timeSlices';
import type { Outcome, SegmentRun } from '../../editing/segments/refactoringResult';
import { shiftTimes } from '../../editing/times/shiftTimes';
import { stretchTimes } from '../../editing/times/stretchTimes';
import { unifyHeaders } from '../../editing/unifyHeaders';
import { toggleBold } from '../../editing/words/toggleBold';
import { localise } from '../../l10n/localised';
import { message } from '../../l10n/message';
import type {
  RefactorEdit,
  Refactoring,
  RefactorParams,
  RefactorResult,
  SegmentRefactoring,
} from '../../protocol/protocol';
import type { NoteVersion } from '../noteVersion';
import { documentEdit, isWanted } from './codeActions';
import { segmentRefactorings } from './segmentRefactorings';
import { segmentRefusals } from './segmentRefusals';
import { isSelection, segmentsTouched } from './selectedSegments';
import { openTextEdit, openTextEdits } from './snippetEdits';
import { aboutTimes, timeRefactorings } from './timeRefactorings';

/** A note and which version of the text it is. */
type NoteAt = Omit<NoteVersion, 'settings'>;

/** What a client can do with a refactoring. */
export interface RefactoringAbilities {
  /** It has the commands that ask for an amount or for known times. */
  readonly timeCommands: boolean;
  /** It takes snippets in edits. */
  readonly snippetEdits: boolean;
}

/** By which a refactoring that was listed is found again when it is to be carried out. */
interface RefactoringData {
  readonly uri: string;
  readonly version: number;
  readonly refactoring: SegmentRefactoring;
  readonly range: Range;
}

/**
 * The changes of segments and times that can be made at a range, without their edits. Nothing for
 * a client that asks by itself, as the cursor moves, unless something is selected.
 */
export function listRefactorings(
  at: NoteAt,
  { range, context }: CodeActionParams,
  abilities: RefactoringAbilities,
): CodeAction[] {
  const isAutomatic = context.triggerKind === CodeActionTriggerKind.Automatic;
  if (isAutomatic && !isSelection(range)) return [];
  const { only } = context;
  if (only?.some((kind) => kind === '' || kind.startsWith(CodeActionKind.Refactor)) === false) {
    return [];
  }
  const ofTimes = abilities.timeCommands ? listOfTimes(at, range) : [];
  return [...listOfSegments(at, range), ...ofTimes].filter(({ kind }) =>
    isWanted(only, kind as string),
  );
}

function listOfSegments({ uri, version, note }: NoteAt, range: Range): CodeAction[] {
  return Object.entries(segmentRefactorings).flatMap(([name, { action, title }]) => {
    const own = title(note, range);
    if (own === undefined) return [];
    const refactoring = name as SegmentRefactoring;
    const data: RefactoringData = { uri, version, refactoring, range };
    return [{ title: localise(own), kind: action, data }];
  });
}

/** These ask the author first, so that they are commands of the client. */
function listOfTimes({ note }: NoteAt, range: Range): CodeAction[] {
  return Object.values(timeRefactorings).flatMap((kind) => {
    const about = aboutTimes(note, range, kind);
    if (about === undefined) return [];
    const title = `${localise(about.title)}…`;
    return [{ title, kind: kind.action, command: { title, command: kind.command } }];
  });
}

/**
 * Puts the edit into a refactoring that was listed for this version; one of another version gets
 * none. Undefined for any other action.
 */
export function resolveRefactoring(
  action: CodeAction,
  at: NoteAt,
  abilities: RefactoringAbilities,
): CodeAction | undefined {
  const { version, refactoring, range } = (action.data ?? {}) as Partial<RefactoringData>;
  if (refactoring === undefined || range === undefined) return undefined;
  if (version !== at.version || !Object.hasOwn(segmentRefactorings, refactoring)) return action;
  const edits = segmentRefactorings[refactoring].edits(at.note, range);
  if (edits.length === 0) return action;
  return {
    ...action,
    edit: documentEdit(at, openTextEdits(at.note, edits, abilities.snippetEdits)),
  };
}

/** Whether a client names a refactoring that there is. */
export function isRefactoring(value: unknown): value is Refactoring {
  const kind = (value as { kind?: unknown } | null | undefined)?.kind;
  return (
    typeof kind === 'string' &&
    (kind === 'toggleBold' ||
      kind === 'unifyHeaderStyle' ||
      Object.hasOwn(segmentRefactorings, kind) ||
      Object.hasOwn(timeRefactorings, kind))
  );
}

/**
 * Answers a client that has a command for a refactoring; what can't be done is refused. Worked out
 * in slices.
 */
export async function refactor(
  at: NoteAt,
  { range, refactoring, onlyJudge }: RefactorParams,
  { snippetEdits }: RefactoringAbilities,
  slices: Slices,
): Promise<RefactorResult> {
  const { title, run, outcome } = answer(at, range, refactoring);
  const about = { title, run, version: at.version };
  if ('refusal' in outcome) return { ...about, refusal: localise(outcome.refusal), edits: [] };
  const edits: RefactorEdit[] = [];
  for (const edit of onlyJudge ? [] : outcome.edits) {
    edits.push(openTextEdit(at.note, edit, snippetEdits));
    if (slices.isOver) await slices.pause();
  }
  return { ...about, edits };
}

type Answer = Pick<RefactorResult, 'title' | 'run'> & { readonly outcome: Outcome };

function answer(at: NoteAt, range: Range, refactoring: Refactoring): Answer {
  switch (refactoring.kind) {
    case 'shiftTimes':
    case 'stretchTimes':
      return changeTimes(at, range, refactoring);
    case 'toggleBold':
      return {
        title: '',
        run: null,
        outcome: changeBold(at, [range, ...(refactoring.others ?? [])]),
      };
    case 'unifyHeaderStyle':
      return { title: '', run: null, outcome: unify(at) };
    default:
      return changeSegments(at, range, refactoring.kind);
  }
}

function unify({ note }: NoteAt): Outcome {
  const edits = unifyHeaders(note);
  const refusal = message('All headings and headers of this note are written in one style');
  return edits.length === 0 ? { refusal } : { edits };
}

function changeBold({ note }: NoteAt, ranges: readonly Range[]): Outcome {
  const selections = ranges.map(({ start, end }) => ({
    start: note.offsetAt(start),
    end: note.offsetAt(end),
  }));
  return toggleBold(note, ...selections);
}

function changeSegments({ note }: NoteAt, range: Range, kind: SegmentRefactoring): Answer {
  const own = segmentRefactorings[kind];
  const title = own.title(note, range);
  const run = segmentsTouched(note, range);
  const edits = title === undefined ? [] : own.edits(note, range);
  return {
    title: title === undefined ? '' : localise(title),
    run: run === undefined ? null : ordinalsOf(run),
    outcome: edits.length === 0 ? { refusal: segmentRefusals[kind](note, range) } : { edits },
  };
}

function changeTimes(
  { note }: NoteAt,
  range: Range,
  refactoring: Extract<Refactoring, { kind: 'shiftTimes' | 'stretchTimes' }>,
): Answer {
  const about = aboutTimes(note, range, timeRefactorings[refactoring.kind]);
  if (about === undefined) {
    const refusal =
      refactoring.kind === 'shiftTimes'
        ? message('There is no segment here or below')
        : message('A correction takes two segments at least');
    return { title: '', run: null, outcome: { refusal } };
  }
  const title = localise(about.title);
  const run = ordinalsOf(about.run);
  if (refactoring.kind === 'shiftTimes') {
    const { amount } = refactoring;
    const outcome = typeof amount === 'string' ? shiftTimes(note, about.run, amount) : nothing;
    return { title, run, outcome };
  }
  const { points } = refactoring;
  const outcome = points ? stretchTimes(note, about.run, points) : nothing;
  return { title, run, outcome };
}

/** A run as the protocol has it. */
function ordinalsOf({ first, last }: SegmentRun): NonNullable<Answer['run']> {
  return { first: first.ordinal, last: last.ordinal };
}

const nothing: Outcome = { edits: [] };
