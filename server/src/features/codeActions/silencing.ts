import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import type { Edit } from '../../editing/edit';
import type { Finding } from '../../editing/finding';
import { silenceOnLine } from '../../editing/silencing/silenceLine';
import { silenceInNote } from '../../editing/silencing/silenceNote';
import { localised } from '../../l10n/localised';
import { suppressionUnused } from '../../rules/suppressionUnused';
import type { NoteVersion } from '../noteVersion';
import { documentEdit, textEdits } from '../textEdits';
import { findingsAt, isWanted, tellsOf } from './codeActions';

/** Where a silencing comment holds. */
type Reach = 'line' | 'note';

interface SilenceData {
  readonly uri: string;
  readonly version: number;
  readonly silence: {
    readonly reach: Reach;
    readonly code: string;
    readonly block: number;
    readonly start: number;
  };
}

/**
 * In none of the groups that VS Code's menu knows: it shows those that are below the fixes and the
 * refactorings.
 */
export const silenceKind = 'silence.episodeNotes';

/** Nobody silences more at once than the findings of so many places. */
const mostFindings = 10;

const silencers = { line: silenceOnLine, note: silenceInNote };

/**
 * The actions that silence what is found at a range, without their edits: each rule on its line,
 * where a comment can stand there, and in the whole note. A client that asks for quick fixes alone,
 * as VS Code does at a finding in its list of problems, gets them as such.
 *
 * @param found the findings of this very note, in document order
 */
export function listSilencing(
  at: NoteVersion,
  found: readonly Finding[],
  { range, context }: CodeActionParams,
): CodeAction[] {
  const { only } = context;
  const kind = [silenceKind, CodeActionKind.QuickFix].find((one) => isWanted(only, one));
  if (kind === undefined) return [];
  const listed = new Set<string>();
  return findingsAt(range, at.note, found)
    .slice(0, mostFindings)
    .filter(({ code }) => code !== suppressionUnused.code)
    .flatMap((finding) => {
      const { code, block, start } = finding;
      const { line } = at.note.position(block, start);
      const told = context.diagnostics.filter((one) => tellsOf(one, finding, at));
      const reaches = (['line', 'note'] as const).filter((reach) => {
        const key = `${code} ${reach === 'line' ? line : ''}`;
        if (listed.has(key) || silencers[reach](at.note, finding) === undefined) return false;
        listed.add(key);
        return true;
      });
      return reaches.map((reach) => {
        const silence = { reach, code, block, start };
        const data: SilenceData = { uri: at.uri, version: at.version, silence };
        return {
          title: titleOf(reach, code),
          kind,
          ...(told.length > 0 && { diagnostics: told }),
          data,
        };
      });
    });
}

/** The same with its edit; one of another version gets none. Undefined for any other action. */
export function resolveSilencing(
  action: CodeAction,
  at: NoteVersion,
  found: readonly Finding[],
): CodeAction | undefined {
  const { version, silence } = action.data as Partial<SilenceData>;
  if (silence === undefined) return undefined;
  if (version !== at.version) return action;
  const { reach, code, block, start } = silence;
  const finding = found.find(
    (one) => one.code === code && one.block === block && one.start === start,
  );
  const edit: Edit | undefined = finding && silencers[reach](at.note, finding);
  if (edit === undefined) return action;
  return { ...action, edit: documentEdit(at, textEdits(at.note, [edit])) };
}

function titleOf(reach: Reach, code: string): string {
  return reach === 'line'
    ? localised('Silence {0} on this line', code)
    : localised('Silence {0} in this note', code);
}
