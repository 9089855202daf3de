import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Steps } from '../../base/steps';
import type { OnFailure } from '../../checking/blockFindings';
import { checkInSteps } from '../../checking/check';
import type { Finding } from '../../editing/finding';
import { localise } from '../../l10n/localised';
import type { Note } from '../../note/note';
import { ruleOf } from '../../rules';
import type { Severity } from '../../rules/rule';
import { type Silencing, suppressionUnused } from '../../rules/suppressionUnused';
import type { NoteSettings } from '../../settings/noteSettings';
import { rangeIn } from '../ranges';

/** The `source` of this server's diagnostics. */
export const source = 'episode-notes';

/** The LSP severity of each severity of a rule. */
export const diagnosticSeverity: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The data of a diagnostic, by which code actions identify its finding. */
export interface FindingData {
  readonly version: number;
  readonly block: number;
  readonly start: number;
  /** See `BlockFinding.about`. */
  readonly about?: string;
}

/** All findings of a note whose rules are not turned off, in document order. */
export function* findings(
  note: Note,
  settings: NoteSettings,
  onFailure: OnFailure,
): Steps<Finding[]> {
  const found = yield* checkInSteps(note, settings, onFailure);
  return found.filter(isOn(settings));
}

/** A predicate for findings whose rules are not turned off. */
export function isOn(settings: NoteSettings): (finding: Finding) => boolean {
  return (finding) => severityOf(finding, settings) !== undefined;
}

/**
 * The severity of a finding according to the settings; undefined where it is turned off. An unused
 * silencing comment counts as turned off if its rule is, since it may be needed with the rule on.
 */
export function severityOf(finding: Finding, { rules }: NoteSettings): Severity | undefined {
  const wanted = rules.get(finding.code) ?? ruleOf(finding.code)?.severity;
  if (finding.code === suppressionUnused.code && wanted !== 'off') {
    return rules.get((finding.data as Silencing | undefined)?.code ?? '') === 'off'
      ? undefined
      : wanted;
  }
  if (wanted === 'off') return undefined;
  return finding.isAdvice ? 'hint' : wanted;
}

/**
 * Converts a finding to an LSP diagnostic.
 *
 * @param rulePage gives the URI of a rule's documentation by its code; undefined where the client
 *   cannot open it
 */
export function diagnosticOf(
  finding: Finding,
  note: Note,
  settings: NoteSettings,
  document: { readonly uri: string; readonly version: number },
  rulePage?: (code: string) => string,
): Diagnostic {
  const data: FindingData = {
    version: document.version,
    block: finding.block,
    start: finding.start,
    ...(finding.about !== undefined && { about: finding.about }),
  };
  return {
    range: rangeIn(note, finding.block, finding),
    severity: diagnosticSeverity[severityOf(finding, settings) ?? 'hint'],
    code: finding.code,
    ...(rulePage && { codeDescription: { href: rulePage(finding.code) } }),
    source,
    message: localise(finding.message),
    data,
    ...(finding.related && {
      relatedInformation: finding.related.map(({ place, message }) => ({
        location: { uri: document.uri, range: rangeIn(note, place.block, place) },
        message: localise(message),
      })),
    }),
  };
}
