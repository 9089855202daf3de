import { CodeActionKind } from 'vscode-languageserver';
import { fixesOf } from '../../checking/check';
import { localise } from '../../l10n/localised';
import { textEdits } from '../textEdits';
import { type ActionKind, isWanted, type ListedAction } from './actionKind';
import { type FindingKey, findingOf, findingsAt, keyOf, matchingDiagnostics } from './findingsAt';

interface FixData {
  readonly finding: FindingKey;
  /** Index into the finding's fixes. */
  readonly fix: number;
}

/** The fixes of the findings at a range, as quick fixes. */
export const fix: ActionKind<FixData> = {
  *list(at, { range, context }) {
    if (!isWanted(context.only, CodeActionKind.QuickFix)) return [];
    const actions: ListedAction<FixData>[] = [];
    for (const finding of findingsAt(range, at.note, at.found)) {
      yield;
      const matching = matchingDiagnostics(finding, at, context.diagnostics);
      fixesOf(finding, at.note, at.settings, at.onFailure).forEach((fix, index) => {
        actions.push({
          title: localise(fix.title),
          kind: CodeActionKind.QuickFix,
          ...matching,
          ...(fix.preferred && { isPreferred: true }),
          data: { finding: keyOf(finding), fix: index },
        });
      });
    }
    return actions;
  },

  resolve({ note, settings, found, onFailure }, data) {
    const finding = findingOf(data.finding, found);
    const fixes = finding ? fixesOf(finding, note, settings, onFailure) : [];
    return textEdits(note, fixes[data.fix]?.edits ?? []);
  },
};
