import type { Position, Range } from 'vscode-languageserver';
import type { Steps } from '../../base/steps';
import { setMedia } from '../../editing/frontMatter/setMedia';
import { endHereBeginNext } from '../../editing/segments/beginHere';
import type { Outcome, SegmentRun } from '../../editing/segments/refactoringResult';
import { shiftTimesOfRun } from '../../editing/times/shiftTimesOfRun';
import { stretchTimesOfRun } from '../../editing/times/stretchTimesOfRun';
import { takeTime } from '../../editing/times/takeTime';
import { unifyHeaders } from '../../editing/unifyHeaders';
import { toggleBoldWords } from '../../editing/words/toggleBoldWords';
import { localise } from '../../l10n/localised';
import { message } from '../../l10n/message';
import type {
  FrontMatterRefactoring,
  PlayerRefactoring,
  RefactorEdit,
  Refactoring,
  RefactorParams,
  RefactorResult,
  SegmentRefactoring,
} from '../../protocol/protocol';
import type { NoteVersion } from '../noteVersion';
import { newWords } from '../placeholders';
import { openTextEdit } from '../textEdits';
import type { ActionCapabilities } from './actionKind';
import { conversionOf, frontMatterRefactorings } from './frontMatterRefactorings';
import { segmentRefactorings } from './segmentRefactorings';
import { segmentRefusals } from './segmentRefusals';
import { segmentsTouched } from './selectedSegments';
import { timeChangeAt, timeRefactorings } from './timeRefactorings';

type NoteAt = Omit<NoteVersion, 'settings'>;

/** Whether a value from a client is a refactoring with a known kind. */
export function isRefactoring(value: unknown): value is Refactoring {
  const kind = (value as { kind?: unknown } | null | undefined)?.kind;
  return (
    typeof kind === 'string' &&
    (kind === 'toggleBold' ||
      kind === 'unifyHeaderStyle' ||
      isPlayerRefactoring(value as Partial<Refactoring>) ||
      Object.hasOwn(segmentRefactorings, kind) ||
      Object.hasOwn(frontMatterRefactorings, kind) ||
      Object.hasOwn(timeRefactorings, kind))
  );
}

/**
 * Evaluates a refactoring that a client command requests at a range. The result has the edits, or a
 * localised refusal where they are not possible; with `onlyJudge` no edits.
 */
export function* refactor(
  at: NoteAt,
  { range, refactoring, onlyJudge }: RefactorParams,
  { snippetEdits }: Pick<ActionCapabilities, 'snippetEdits'>,
): Steps<RefactorResult> {
  const { outcome, ...description } = evaluate(at, range, refactoring);
  const about = { ...description, version: at.version };
  if ('refusal' in outcome) return { ...about, refusal: localise(outcome.refusal), edits: [] };
  const edits: RefactorEdit[] = [];
  for (const edit of onlyJudge ? [] : outcome.edits) {
    edits.push(openTextEdit(at.note, edit, snippetEdits));
    yield;
  }
  return { ...about, edits };
}

type Evaluation = Pick<RefactorResult, 'title' | 'run' | 'notice'> & { readonly outcome: Outcome };

function evaluate(at: NoteAt, range: Range, refactoring: Refactoring): Evaluation {
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
    case 'setMedia':
      return { title: '', run: null, outcome: setMedia(at.note, refactoring.media) };
    case 'takeTime':
    case 'endHere':
      return { title: '', run: null, outcome: writeTime(at, range.start, refactoring) };
    case 'convertToToml':
    case 'convertToYaml':
    case 'convertToJson':
      return convert(at, refactoring.kind);
    default:
      return changeSegments(at, range, refactoring.kind);
  }
}

type PlayerTime = Extract<Refactoring, { kind: PlayerRefactoring }>;

function isPlayerRefactoring(value: Partial<Refactoring>): boolean {
  if (value.kind === 'setMedia') return typeof value.media === 'string';
  if (value.kind !== 'takeTime' && value.kind !== 'endHere') return false;
  return typeof value.time === 'number' && value.time >= 0 && value.time < Number.POSITIVE_INFINITY;
}

function writeTime(
  { note }: NoteAt,
  { line, character }: Position,
  { kind, time }: PlayerTime,
): Outcome {
  const block = note.blockAtLine(line);
  if (kind === 'endHere') return endHereBeginNext(note, block, time, newWords().title);
  const place = { block, line: line - (note.lines[block] ?? 0), column: character };
  return takeTime(note, place, time, newWords().title);
}

function convert({ note }: NoteAt, kind: FrontMatterRefactoring): Evaluation {
  const outcome = conversionOf(note, kind);
  if ('refusal' in outcome) return { title: '', run: null, outcome };
  const { title, notice } = outcome;
  const said = notice === undefined ? {} : { notice: localise(notice) };
  return { title: localise(title), run: null, outcome, ...said };
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
  return toggleBoldWords(note, ...selections);
}

function changeSegments({ note }: NoteAt, range: Range, kind: SegmentRefactoring): Evaluation {
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
): Evaluation {
  const about = timeChangeAt(note, range, timeRefactorings[refactoring.kind]);
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
    const outcome = typeof amount === 'string' ? shiftTimesOfRun(note, about.run, amount) : noEdits;
    return { title, run, outcome };
  }
  const { points } = refactoring;
  const outcome = points ? stretchTimesOfRun(note, about.run, points) : noEdits;
  return { title, run, outcome };
}

/** The ordinals of the first and last segment of a run. */
function ordinalsOf({ first, last }: SegmentRun): NonNullable<Evaluation['run']> {
  return { first: first.ordinal, last: last.ordinal };
}

const noEdits: Outcome = { edits: [] };
