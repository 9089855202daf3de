import type { TextEdit } from 'vscode-languageserver';
import type { Steps } from '../../base/steps';
import type { OnFailure } from '../../checking/blockFindings';
import { safeFixOf } from '../../checking/check';
import { fixAll } from '../../checking/fixAll';
import type { Finding } from '../../editing/finding';
import { severityOf } from '../diagnostics/diagnostics';
import { changeInSteps } from '../minimalEdits';
import type { NoteVersion } from '../noteVersion';

/** Whether "fix all" would do anything: at least one finding has a safe fix. */
export function* hasSafeFix(
  { note, settings }: NoteVersion,
  found: readonly Finding[],
  onFailure: OnFailure,
): Steps<boolean> {
  for (const finding of found) {
    yield;
    if (safeFixOf(finding, note, settings, onFailure) !== undefined) return true;
  }
  return false;
}

/** The edits that fix all that is safe to fix; none where nothing is. */
export function* fixAllEdits(
  { note, settings }: NoteVersion,
  onFailure: OnFailure,
): Steps<TextEdit[]> {
  const isOn = (finding: Finding) => severityOf(finding, settings) !== undefined;
  const fixed = yield* fixAll(note, settings, isOn, onFailure);
  return yield* changeInSteps(note, fixed);
}
