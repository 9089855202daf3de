import { CodeActionKind } from 'vscode-languageserver';
import { silenceOnLine } from '../../editing/silencing/silenceLine';
import { silenceInNote } from '../../editing/silencing/silenceNote';
import { localised } from '../../l10n/localised';
import { suppressionUnused } from '../../rules/suppressionUnused';
import { textEdits } from '../textEdits';
import { type ActionKind, isWanted } from './actionKind';
import { type FindingKey, findingOf, findingsAt, keyOf, matchingDiagnostics } from './findingsAt';

/** The scope of a silencing comment. */
type Reach = 'line' | 'note';

interface SilenceData {
  readonly finding: FindingKey;
  readonly reach: Reach;
}

/**
 * A kind outside of VS Code's groups of code actions, whose actions its menu shows below the fixes
 * and refactorings.
 */
export const silenceKind = 'silence.episodeNotes';

/** Maximum number of findings with silencing actions in one list. */
const maxFindings = 10;

const silencers = { line: silenceOnLine, note: silenceInNote };

/**
 * Silences the rules of the findings at a range, on the line (where a comment is possible) and in
 * the whole note. A client that requests only quick fixes, as VS Code does in its list of problems,
 * gets the actions as quick fixes.
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
        const matching = matchingDiagnostics(finding, at, context.diagnostics);
        const reaches = (['line', 'note'] as const).filter((reach) => {
          const key = `${code} ${reach === 'line' ? line : ''}`;
          if (listed.has(key) || silencers[reach](at.note, finding) === undefined) return false;
          listed.add(key);
          return true;
        });
        return reaches.map((reach) => {
          const data = { finding: keyOf(finding), reach };
          return { title: titleOf(reach, code), kind, ...matching, data };
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
