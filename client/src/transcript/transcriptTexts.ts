import { l10n } from 'vscode';
import { pageLanguage } from '../views/pageLanguage';

/** The page's texts in the author's language. `{0}`, `{1}` … are replaced in the page. */
function transcriptTexts() {
  return {
    list: l10n.t('Transcript of the episode'),
    keys: l10n.t(
      'Arrow keys choose what is said, with Shift more of it. Enter makes a new segment of it, with Shift its words too. E extends the segment to here, G goes to the segment, the space bar plays.',
    ),
    actions: l10n.t('What to do with the selected words'),
    newSegment: l10n.t('New Segment'),
    newSegmentWithWords: l10n.t('New Segment with Words'),
    extendSegment: l10n.t('Extend Segment to Here'),
    copyWords: l10n.t('Copy Words'),
    find: l10n.t('Find in the transcript'),
    matches: l10n.t('{0} of {1}'),
    noMatches: l10n.t('No results'),
    nextMatch: l10n.t('Next Match'),
    previousMatch: l10n.t('Previous Match'),
    cue: l10n.t('{0}, {1}, segment {2}'),
    uncoveredCue: l10n.t('{0}, {1}, not written down'),
    selected: l10n.t('{0} to {1}, {2} selected'),
    uncovered: l10n.t('{0} of {1} are not written down'),
    allCovered: l10n.t('All is written down'),
    chapters: l10n.t('These are titles of chapters, not what is said.'),
    noNote: l10n.t('Open a note to see the transcript of its episode here.'),
    none: l10n.t('No transcript of this episode is there.'),
    howTo: l10n.t(
      'Put one beside the note, with the name of the note and the ending .srt or .vtt, or name its file in the front matter, as params.transcript.',
    ),
    unusable: l10n.t('The transcript cannot be read.'),
    stopped: l10n.t('Episode Notes is not running.'),
    restart: l10n.t('Restart'),
  };
}

export type TranscriptTexts = ReturnType<typeof transcriptTexts>;

/** The first message to the page: its texts, and their language for screen readers. */
export function transcriptTextsMessage() {
  return { kind: 'texts' as const, texts: transcriptTexts(), language: pageLanguage() };
}
