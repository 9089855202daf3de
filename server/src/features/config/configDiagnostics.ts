import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver';
import type { Span } from '../../note/block';
import { lastNotAbove, lineStartsOf } from '../../note/lines';
import { configInvalid } from '../../rules/configInvalid';
import { documentEdit, isWanted, touches } from '../codeActions';
import { diagnosticSeverity, source } from '../diagnostics';
import { localise } from '../localised';
import type { NoteSettings } from '../settings';
import { type ConfigProblem, readConfig } from './readConfig';

/**
 * What is wrong in a site's file, as the protocol has it; nothing where the author has turned that
 * off.
 *
 * @param rulePage gives the place where a rule is explained, by its code; absent where the client
 *   opens no such place
 */
export function configDiagnostics(
  text: string,
  problems: readonly ConfigProblem[],
  { rules }: NoteSettings,
  rulePage?: (code: string) => string,
): Diagnostic[] {
  const severity = rules.get(configInvalid.code) ?? configInvalid.severity;
  if (severity === 'off') return [];
  const rangeOf = rangesIn(text);
  return problems.map((problem) => ({
    range: rangeOf(problem),
    severity: diagnosticSeverity[severity],
    code: configInvalid.code,
    source,
    message: localise(problem.message),
    ...(rulePage && { codeDescription: { href: rulePage(configInvalid.code) } }),
  }));
}

/** The fixes of the problems in a range, with their edits. */
export function configActions(
  at: { readonly uri: string; readonly version: number; readonly text: string },
  range: Range,
  { only, diagnostics }: { only?: string[]; diagnostics: Diagnostic[] },
): CodeAction[] {
  if (!isWanted(only, CodeActionKind.QuickFix)) return [];
  const rangeOf = rangesIn(at.text);
  return readConfig(at.text).problems.flatMap((problem) => {
    const { fix } = problem;
    const place = rangeOf(problem);
    if (fix === undefined || !touches(place, range)) return [];
    const told = diagnostics.filter(
      (one) => one.code === configInvalid.code && touches(one.range, place),
    );
    return {
      title: localise(fix.title),
      kind: CodeActionKind.QuickFix,
      isPreferred: true,
      ...(told.length > 0 && { diagnostics: told }),
      edit: documentEdit(
        at,
        fix.edits.map((edit) => ({ range: rangeOf(edit), newText: edit.newText })),
      ),
    };
  });
}

function rangesIn(text: string): (span: Span) => Range {
  const lines = lineStartsOf(text);
  const positionOf = (offset: number) => {
    const line = lastNotAbove(lines, offset, lines.length);
    return { line, character: offset - (lines[line] ?? 0) };
  };
  return ({ start, end }) => ({ start: positionOf(start), end: positionOf(end) });
}
