import { CodeActionKind, type Range } from 'vscode-languageserver';
import { shortened } from '../../base/shortened';
import { segmentName } from '../../editing/labels';
import { endOfPart, insertPart } from '../../editing/segments/insertPart';
import {
  canInsertBelow,
  insertSegment,
  takesFirstPart,
} from '../../editing/segments/insertSegment';
import { canMerge, mergeSegments } from '../../editing/segments/mergeSegments';
import { canMove, moveUpOrDown } from '../../editing/segments/moveUpOrDown';
import type { OpenEdit, SegmentRun } from '../../editing/segments/refactoringResult';
import {
  type PlaceInSegment,
  splitBefore,
  splitSegment,
} from '../../editing/segments/splitSegment';
import { localised } from '../../l10n/localised';
import { type Message, message } from '../../l10n/message';
import type { Note } from '../../note/note';
import { placeBehind } from '../../note/sequence/numbering';
import type { SegmentRefactoring } from '../../protocol/protocol';
import { newWords } from '../placeholders';
import { isSelection, segmentAtLine, segmentsTouched } from './selectedSegments';

/** A refactoring of segments that needs no input from the author. */
interface SegmentChange {
  readonly action: string;
  /** Its title at a range; undefined where it is not possible. Cheap, unlike `edits`. */
  title(note: Note, range: Range): Message | undefined;
  edits(note: Note, range: Range): OpenEdit[];
}

/** The refactorings of segments by name, in the order of the list. */
export const segmentRefactorings: { readonly [Name in SegmentRefactoring]: SegmentChange } = {
  splitSegment: {
    action: `${CodeActionKind.RefactorRewrite}.episodeNotes.split`,
    title(note, range) {
      const place = placeAt(note, range);
      const text = place && splitBefore(note, place);
      if (place === undefined || text === undefined) return undefined;
      return message('Split {0} before "{1}"', segmentName(place.segment.block), shortened(text));
    },
    edits(note, range) {
      const place = placeAt(note, range);
      return place === undefined ? [] : splitSegment(note, place, localised('title'));
    },
  },
  mergeSegment: {
    action: `${CodeActionKind.RefactorRewrite}.episodeNotes.merge`,
    title(note, range) {
      const run = runToMerge(note, range);
      if (run === undefined || !canMerge(note, run)) return undefined;
      const [first, last] = [segmentName(run.first.block), segmentName(run.last.block)];
      return run.last === run.first.below
        ? message('Merge {0} and {1}', first, last)
        : message('Merge {0} to {1}', first, last);
    },
    edits(note, range) {
      const run = runToMerge(note, range);
      return run === undefined ? [] : mergeSegments(note, run);
    },
  },
  insertSegment: {
    action: `${CodeActionKind.RefactorRewrite}.episodeNotes.insert`,
    title(note, range) {
      if (takesFirstPart(note)) return message('Insert a first segment');
      const block = note.blockAtLine(range.end.line);
      return canInsertBelow(note, block)
        ? message('Insert a segment below {0}', blockName(note, block))
        : undefined;
    },
    edits: (note, { end }) => insertSegment(note, note.blockAtLine(end.line), newWords()),
  },
  insertPart: {
    action: `${CodeActionKind.RefactorRewrite}.episodeNotes.insertPart`,
    title(note, range) {
      if (takesFirstPart(note)) return message('Insert a first part');
      const block = note.blockAtLine(range.end.line);
      if (endOfPart(note, block) === undefined) return undefined;
      const { part } = placeBehind(note.sequence, block);
      return message('Insert a part below {0}', `part${part?.number}`);
    },
    edits: (note, { end }) => insertPart(note, note.blockAtLine(end.line), newWords()),
  },
  moveSegmentUp: {
    action: `${CodeActionKind.RefactorMove}.episodeNotes.up`,
    title: (note, range) => titleOfMove(note, range, 'up'),
    edits: (note, range) => editsOfMove(note, range, 'up'),
  },
  moveSegmentDown: {
    action: `${CodeActionKind.RefactorMove}.episodeNotes.down`,
    title: (note, range) => titleOfMove(note, range, 'down'),
    edits: (note, range) => editsOfMove(note, range, 'down'),
  },
};

function placeAt(note: Note, range: Range): PlaceInSegment | undefined {
  const segment = segmentAtLine(note, range.start.line);
  if (segment === undefined || isSelection(range)) return undefined;
  const first = note.lines[segment.blockIndex] as number;
  return { segment, line: range.start.line - first, column: range.start.character };
}

/** The selected segments; if it is one, that and the one below, undefined where there is none. */
function runToMerge(note: Note, range: Range): SegmentRun | undefined {
  const run = segmentsTouched(note, range);
  if (run === undefined || run.first !== run.last) return run;
  const { first } = run;
  return first.below && { first, last: first.below };
}

function titleOfMove(note: Note, range: Range, direction: 'up' | 'down'): Message | undefined {
  const run = segmentsTouched(note, range);
  if (run === undefined || !canMove(run, direction)) return undefined;
  const [first, last] = [segmentName(run.first.block), segmentName(run.last.block)];
  if (run.first === run.last) {
    return direction === 'up' ? message('Move {0} up', first) : message('Move {0} down', first);
  }
  return direction === 'up'
    ? message('Move {0} to {1} up', first, last)
    : message('Move {0} to {1} down', first, last);
}

function editsOfMove(note: Note, range: Range, direction: 'up' | 'down'): OpenEdit[] {
  const run = segmentsTouched(note, range);
  return run === undefined ? [] : moveUpOrDown(note, run, direction);
}

function blockName(note: Note, block: number): string {
  const own = note.blocks[block];
  if (own?.kind === 'segment') return segmentName(own);
  return own?.kind === 'part' ? `part${own.heading.number}` : '';
}
