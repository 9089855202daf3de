import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver';
import { localise } from '../../l10n/localised';
import { configInvalid } from '../../rules/configInvalid';
import type { NoteSettings } from '../../settings/noteSettings';
import { type ConfigProblem, readConfig } from '../../settings/readSiteFile';
import { isWanted } from '../codeActions/actionKind';
import { touches } from '../codeActions/findingsAt';
import { diagnosticSeverity, source } from '../diagnostics/diagnostics';
import { documentEdit } from '../textEdits';
import { siteFileFix } from './siteFileFixes';
import { rangeConverter } from './textRanges';

/**
 * The diagnostics of a site file; empty where the rule `config-invalid` is turned off.
 *
 * @param rulePage gives the URI of a rule's documentation by its code; undefined where the client
 *   cannot open it
 */
export function siteFileDiagnostics(
  text: string,
  problems: readonly ConfigProblem[],
  { rules }: NoteSettings,
  rulePage?: (code: string) => string,
): Diagnostic[] {
  const severity = rules.get(configInvalid.code) ?? configInvalid.severity;
  if (severity === 'off') return [];
  const rangeOf = rangeConverter(text);
  return problems.map((problem) => ({
    range: rangeOf(problem),
    severity: diagnosticSeverity[severity],
    code: configInvalid.code,
    source,
    message: localise(problem.message),
    ...(rulePage && { codeDescription: { href: rulePage(configInvalid.code) } }),
  }));
}

/** Maximum number of problems with fixes in one list. */
const maxProblems = 20;

/** The quick fixes of the first problems at a range, with their edits. */
export function siteFileActions(
  at: { readonly uri: string; readonly version: number; readonly text: string },
  range: Range,
  { only, diagnostics }: { only?: string[]; diagnostics: Diagnostic[] },
): CodeAction[] {
  if (!isWanted(only, CodeActionKind.QuickFix)) return [];
  const { problems } = readConfig(at.text);
  const rangeOf = rangeConverter(at.text);
  const touched = problems.filter((problem) => touches(rangeOf(problem), range));
  return touched.slice(0, maxProblems).flatMap((problem) => {
    const place = rangeOf(problem);
    const matching = diagnostics.filter(
      (one) => one.code === configInvalid.code && touches(one.range, place),
    );
    const fix = siteFileFix(at.text, problem);
    if (fix === undefined) return [];
    const edits = fix.edits.map((edit) => ({ range: rangeOf(edit), newText: edit.newText }));
    return {
      title: localise(fix.title),
      kind: CodeActionKind.QuickFix,
      ...(fix.preferred && { isPreferred: true }),
      ...(matching.length > 0 && { diagnostics: matching }),
      edit: documentEdit(at, edits),
    };
  });
}
