import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Range,
} from 'vscode-languageserver';
import { type LineRun, linesToSegments, pastedListAt } from '../../chapters/linesToSegments';
import { localised } from '../../l10n/localised';
import { Note } from '../../note/note';
import { documentEdit, textEdits } from '../textEdits';
import { type ActionKind, isAskedFor } from './actionKind';

const kind = `${CodeActionKind.RefactorRewrite}.episodeNotes.lines`;

interface LinesData {
  readonly run: LineRun;
}

/** Turns a pasted list of times into segments. */
export const turnLines: ActionKind<LinesData> = {
  list({ note }, params) {
    const run = isAskedFor(params, kind) ? pastedListAt(note, linesOf(params.range)) : undefined;
    return run === undefined || editsOf(note, run).length === 0
      ? []
      : [{ title: localised('Turn these lines into segments'), kind, data: { run } }];
  },
  resolve: ({ note }, { run }) => textEdits(note, editsOf(note, run)),
};

/** The action with its edit for a Markdown file that is no note yet, and becomes one by it. */
export function actionsOutsideNotes(
  document: { readonly uri: string; readonly version: number; readonly text: string },
  params: CodeActionParams,
): CodeAction[] {
  if (!isAskedFor(params, kind)) return [];
  const note = Note.read(document.text, true);
  const run = pastedListAt(note, linesOf(params.range));
  const edits = run === undefined ? [] : editsOf(note, run);
  if (edits.length === 0) return [];
  const edit = documentEdit(document, textEdits(note, edits));
  return [{ title: localised('Turn these lines into segments'), kind, edit }];
}

function editsOf(note: Note, run: LineRun) {
  return linesToSegments(note, run, localised('Title of the part'));
}

/** A selection that ends at the start of a line does not hold that line. */
function linesOf({ start, end }: Range): LineRun {
  const isBehind = end.line > start.line && end.character === 0;
  return { first: start.line, last: isBehind ? end.line - 1 : end.line };
}
