import type { Range } from 'vscode-languageserver';
import { localise } from '../../l10n/localised';
import type { SegmentRefactoring } from '../../protocol/protocol';
import { openTextEdits } from '../textEdits';
import { type ActionKind, isAskedFor } from './actionKind';
import { segmentRefactorings } from './segmentRefactorings';
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

/** The refactorings of segments and times at a range, by name. */
export const refactorActions: {
  readonly [Name in SegmentRefactoring | keyof typeof timeRefactorings]: ActionKind;
} = {
  splitSegment: segmentAction('splitSegment'),
  mergeSegment: segmentAction('mergeSegment'),
  insertSegment: segmentAction('insertSegment'),
  insertPart: segmentAction('insertPart'),
  moveSegmentUp: segmentAction('moveSegmentUp'),
  moveSegmentDown: segmentAction('moveSegmentDown'),
  shiftTimes: timeAction('shiftTimes'),
  stretchTimes: timeAction('stretchTimes'),
};
