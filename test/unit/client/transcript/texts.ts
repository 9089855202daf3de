import type { TranscriptTexts } from '../../../../client/src/transcript/transcriptTexts';

/** The sentences of the page in English, as the extension tells them. */
export const transcriptTexts: TranscriptTexts = {
  list: 'Transcript of the episode',
  keys: 'Arrow keys choose what is said.',
  actions: 'What to do with the selected words',
  newSegment: 'New Segment',
  newSegmentWithWords: 'New Segment with Words',
  extendSegment: 'Extend Segment to Here',
  copyWords: 'Copy Words',
  find: 'Find in the transcript',
  matches: '{0} of {1}',
  noMatches: 'No results',
  nextMatch: 'Next Match',
  previousMatch: 'Previous Match',
  cue: '{0}, {1}, segment {2}',
  uncoveredCue: '{0}, {1}, not written down',
  selected: '{0} to {1}, {2} selected',
  uncovered: '{0} of {1} are not written down',
  allCovered: 'All is written down',
  chapters: 'These are titles of chapters, not what is said.',
  noNote: 'Open a note to see the transcript of its episode here.',
  none: 'No transcript of this episode is there.',
  howTo: 'Put one beside the note.',
  unusable: 'The transcript cannot be read.',
  stopped: 'Episode Notes is not running.',
  restart: 'Restart',
};
