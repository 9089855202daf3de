import { type CodeActionParams, CodeActionTriggerKind, type Range } from 'vscode-languageserver';
import { localise } from '../../l10n/localised';
import type { FrontMatterRefactoring, SegmentRefactoring } from '../../protocol/protocol';
import { openTextEdits, textEdits } from '../textEdits';
import { type ActionKind, isWanted } from './actionKind';
import { conversionOf, frontMatterRefactorings, isInFrontMatter } from './frontMatterRefactorings';
import { segmentRefactorings } from './segmentRefactorings';
import { isSelection } from './selectedSegments';
import { timeChangeAt, timeRefactorings } from './timeRefactorings';

interface RangeData {
  readonly range: Range;
}

/** A refactoring of segments that needs no input from the author. */
function segmentAction(name: SegmentRefactoring): ActionKind<RangeData> {
  const { action, title, edits } = segmentRefactorings[name];
  return {
    list({ note }, params) {
      const { range } = params;
      const own = isAskedFor(params, action) ? title(note, range) : undefined;
      return own === undefined ? [] : [{ title: localise(own), kind: action, data: { range } }];
    },
    resolve: ({ note, capabilities }, { range }) =>
      openTextEdits(note, edits(note, range), capabilities.snippetEdits),
  };
}

/** A refactoring of times. A client command, which asks the author for the values. */
function timeAction(name: keyof typeof timeRefactorings): ActionKind {
  const kind = timeRefactorings[name];
  return {
    list({ note, capabilities }, params) {
      const isPossible = capabilities.timeCommands && isAskedFor(params, kind.action);
      const about = isPossible ? timeChangeAt(note, params.range, kind) : undefined;
      if (about === undefined) return [];
      const title = `${localise(about.title)}…`;
      return [{ title, kind: kind.action, command: { title, command: kind.command } }];
    },
  };
}

/** A conversion of front matter, listed where it is possible. */
function frontMatterAction(name: FrontMatterRefactoring): ActionKind {
  const { action } = frontMatterRefactorings[name];
  return {
    list({ note }, params) {
      const isPossible = isAskedFor(params, action) && isInFrontMatter(note, params.range);
      const outcome = isPossible ? conversionOf(note, name) : undefined;
      if (outcome === undefined || 'refusal' in outcome) return [];
      return [{ title: localise(outcome.title), kind: action, data: {} }];
    },
    resolve({ note }) {
      const outcome = conversionOf(note, name);
      return 'refusal' in outcome ? [] : textEdits(note, outcome.edits);
    },
  };
}

/** Automatic requests, as the cursor moves, get refactorings only for a selection. */
function isAskedFor({ range, context }: CodeActionParams, kind: string): boolean {
  const isAutomatic = context.triggerKind === CodeActionTriggerKind.Automatic;
  return (!isAutomatic || isSelection(range)) && isWanted(context.only, kind);
}

/** The refactorings of segments, times and front matter at a range, by name. */
export const refactorActions: {
  readonly [Name in
    | SegmentRefactoring
    | FrontMatterRefactoring
    | keyof typeof timeRefactorings]: ActionKind;
} = {
  splitSegment: segmentAction('splitSegment'),
  mergeSegment: segmentAction('mergeSegment'),
  insertSegment: segmentAction('insertSegment'),
  insertPart: segmentAction('insertPart'),
  moveSegmentUp: segmentAction('moveSegmentUp'),
  moveSegmentDown: segmentAction('moveSegmentDown'),
  shiftTimes: timeAction('shiftTimes'),
  stretchTimes: timeAction('stretchTimes'),
  convertToToml: frontMatterAction('convertToToml'),
  convertToYaml: frontMatterAction('convertToYaml'),
  convertToJson: frontMatterAction('convertToJson'),
};
