import { CodeActionKind } from 'vscode-languageserver';
import type { Edit } from '../../editing/edit';
import { organizeSegments } from '../../editing/segments/organizeSegments';
import { unifyHeaders } from '../../editing/unifyHeaders';
import { localised } from '../../l10n/localised';
import type { Note } from '../../note/note';
import { openTextEdits } from '../textEdits';
import { type ActionKind, isSourceWanted } from './actionKind';

const organizeKind = `${CodeActionKind.Source}.organizeSegments`;
const unifyKind = `${CodeActionKind.Source}.unifyHeaderStyle`;

/** The source actions except "fix all". */
export const sourceActions = {
  organizeSegments: sourceAction(
    organizeKind,
    () => localised('Sort the segments of every part by time and number them'),
    organizeSegments,
  ),
  unifyHeaderStyle: sourceAction(
    unifyKind,
    () => localised('Write all headings and headers in one style'),
    unifyHeaders,
  ),
};

export const sourceActionKinds: readonly string[] = [organizeKind, unifyKind];

/** A source action; listed where its edits are not empty. */
function sourceAction(
  kind: string,
  title: () => string,
  editsOf: (note: Note) => Edit[],
): ActionKind {
  return {
    list: ({ note }, params) =>
      isSourceWanted(params, kind) && editsOf(note).length > 0
        ? [{ title: title(), kind, data: {} }]
        : [],
    resolve: ({ note }) => openTextEdits(note, editsOf(note), false),
  };
}
