import { CodeActionKind } from 'vscode-languageserver';
import type { Steps } from '../../base/steps';
import { safeFixOf } from '../../checking/check';
import { fixAll } from '../../checking/fixAll';
import { localised } from '../../l10n/localised';
import { isOn } from '../diagnostics/diagnostics';
import { minimalEditsInSteps } from '../minimalEdits';
import { type ActionKind, isSourceWanted, type NoteWithFindings } from './actionKind';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.episodeNotes`;

/** Applies all safe fixes of a note; listed where at least one finding has a safe fix. */
export const fixEverything: ActionKind = {
  *list(at, params) {
    if (!isSourceWanted(params, fixAllKind) || !(yield* hasSafeFix(at))) return [];
    return [{ title: localised('Fix all that is safe to fix'), kind: fixAllKind, data: {} }];
  },

  *resolve({ note, settings, onFailure }) {
    const fixed = yield* fixAll(note, settings, isOn(settings), onFailure);
    return yield* minimalEditsInSteps(note, fixed);
  },
};

function* hasSafeFix({ note, settings, found, onFailure }: NoteWithFindings): Steps<boolean> {
  for (const finding of found) {
    yield;
    if (safeFixOf(finding, note, settings, onFailure) !== undefined) return true;
  }
  return false;
}
