import { l10n } from 'vscode';
import { durationTexts } from '../durationTexts';
import { pageLanguage } from '../views/pageLanguage';

/** The page's texts in the author's language. `{0}`, `{1}` … are replaced in the page. */
function timelineTexts() {
  return {
    list: l10n.t('Segments of the episode'),
    keys: l10n.t(
      'Arrow keys choose a segment and Enter goes to it in the text. Plus and minus zoom. Shift with an arrow key moves the end of the segment, Shift and Alt its start.',
    ),
    range: l10n.t('{0}, {1} to {2}, {3}'),
    partlyUnknown: l10n.t('{0}, {1}, not all times can be read'),
    overlaps: l10n.t('overlaps {0}'),
    startsLate: l10n.t('starts {0} after {1} ends'),
    startsAt: l10n.t('the first {0} are not covered'),
    outOfOrder: l10n.t('starts before {0} above it'),
    noNote: l10n.t('Open a note to see its episode here.'),
    noSegments: l10n.t('This note has no segments yet.'),
    stopped: l10n.t('Episode Notes is not running.'),
    restart: l10n.t('Restart'),
    durations: durationTexts(),
  };
}

export type TimelineTexts = ReturnType<typeof timelineTexts>;

/** The first message to the page: its texts, and their language for screen readers and numbers. */
export function textsMessage() {
  return { kind: 'texts' as const, texts: timelineTexts(), language: pageLanguage() };
}
