import { CodeActionKind } from 'vscode-languageserver';
import { silenceOnLine } from '../../editing/silencing/silenceLine';
import { silenceInNote } from '../../editing/silencing/silenceNote';
import { localised } from '../../l10n/localised';
import { suppressionUnused } from '../../rules/suppressionUnused';
import { textEdits } from '../textEdits';
import { type ActionKind, isWanted } from './actionKind';
import { type FindingKey, findingOf, findingsAt, keyOf, matchingDiagnostics } from './findingsAt';

/** Where a silencing comment holds. */
type Reach = 'line' | 'note';

interface SilenceData {
  readonly finding: FindingKey;
  readonly reach: Reach;
}

/**
 * In none of the groups that VS Code's menu knows: it shows those that are below the fixes and the
 * refactorings.
 */
export const silenceKind = 'silence.episodeNotes';

/** How many places get silencing actions in one list at most. */
const maxFindings = 10;

const silencers = { line: silenceOnLine, note: silenceInNote };

/**
 * Silences what is found at a range: each rule on its line, where a comment can stand there, and in
 * the whole note. A client that asks for quick fixes alone, as VS Code does at a finding in its list
 * of problems, gets them as such.
 */
export const silence: ActionKind<SilenceData> = {
  list(at, { range, context }) {
    const kind = [silenceKind, CodeActionKind.QuickFix].find((one) => isWanted(context.only, one));
    if (kind === undefined) return [];
    const listed = new Set<string>();
    return findingsAt(range, at.note, at.found)
      .slice(0, maxFindings)
      .filter(({ code }) => code !== suppressionUnused.code)
      .flatMap((finding) => {
        const { code, block, start } = finding;
        const { line } = at.note.position(block, start);
        const told = matchingDiagnostics(finding, at, context.diagnostics);
        const reaches = (['line', 'note'] as const).filter((reach) => {
          const key = `${code} ${reach === 'line' ? line : ''}`;
          if (listed.has(key) || silencers[reach](at.note, finding) === undefined) return false;
          listed.add(key);
          return true;
        });
        return reaches.map((reach) => {
          const data = { finding: keyOf(finding), reach };
          return { title: titleOf(reach, code), kind, ...told, data };
        });
      });
  },

  resolve({ note, found }, data) {
    const finding = findingOf(data.finding, found);
    const edit = finding && silencers[data.reach](note, finding);
    return edit === undefined ? [] : textEdits(note, [edit]);
  },
};

function titleOf(reach: Reach, code: string): string {
  return reach === 'line'
    ? localised('Silence {0} on this line', code)
    : localised('Silence {0} in this note', code);
}
