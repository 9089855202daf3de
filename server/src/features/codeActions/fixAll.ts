import type { TextEdit } from 'vscode-languageserver';
import type { Slices } from '../../base/timeSlices';
import type { OnFailure } from '../../checking/blockFindings';
import { safeFixOf } from '../../checking/check';
import { fixAll } from '../../checking/fixAll';
import type { Finding } from '../../editing/finding';
import { severityOf } from '../diagnostics/diagnostics';
import { changeInSteps } from '../minimalEdits';
import type { NoteVersion } from '../noteVersion';

/** Whether "fix all" would do anything: at least one finding has a safe fix. */
export async function hasSafeFix(
  { note, settings }: NoteVersion,
  found: readonly Finding[],
  slices: Slices,
  onFailure: OnFailure,
): Promise<boolean> {
  for (const finding of found) {
    if (slices.isOver) await slices.pause();
    if (safeFixOf(finding, note, settings, onFailure) !== undefined) return true;
  }
  return false;
}

/** The edits that fix all that is safe to fix, worked out in slices; none where nothing is. */
export async function fixAllEdits(
  { note, settings }: NoteVersion,
  slices: Slices,
  onFailure: OnFailure,
): Promise<TextEdit[]> {
  const isOn = (finding: Finding) => severityOf(finding, settings) !== undefined;
  const fixed = await slices.finish(fixAll(note, settings, isOn, onFailure));
  return slices.finish(changeInSteps(note, fixed));
}
