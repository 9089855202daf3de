import { l10n } from 'vscode';
import type { DurationTexts } from './timeText';

/** The patterns for `formatDuration` in the author's language. */
export function durationTexts(): DurationTexts {
  return [l10n.t('{0}s'), l10n.t('{0}m {1}s'), l10n.t('{0}h {1}m {2}s')];
}
