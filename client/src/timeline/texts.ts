import { l10n } from 'vscode';

/** The sentences of the page in the author's language. `{0}`, `{1}` … are filled in there. */
export function timelineTexts() {
  return {
    list: l10n.t('Segments of the episode'),
    range: l10n.t('{0}, {1} to {2}, {3}'),
    partlyUnknown: l10n.t('{0}, {1}, not all times can be read'),
    overlaps: l10n.t('overlaps {0}'),
    startsLate: l10n.t('starts {0} after {1} ends'),
    startsAt: l10n.t('the first {0} are not covered'),
    outOfOrder: l10n.t('starts before {0} above it'),
    noNote: l10n.t('Open a note to see its episode here.'),
    noSegments: l10n.t('This note has no segments yet.'),
  };
}

export type TimelineTexts = ReturnType<typeof timelineTexts>;
