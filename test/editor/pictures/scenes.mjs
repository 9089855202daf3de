import { filmDragging, filmMending, filmPlaying, filmTranscribing, filmWriting } from './films.mjs';
import { takeChapters, takeOverview } from './overview.mjs';
import { takePublishedPage } from './publishedPage.mjs';
import * as steps from './walkthroughSteps.mjs';

const finished = 'episode-12.md';
const faulty = 'episode-13-draft.md';
const begun = 'episode-14-draft.md';

const readme = { place: 'docs/images' };
/** Small, as they go into the package: nothing but what the step is about. */
const walkthrough = {
  place: 'docs/walkthrough',
  width: 620,
  height: 400,
  settings: {
    'editor.minimap.enabled': false,
    'window.commandCenter': false,
    'workbench.activityBar.location': 'hidden',
  },
};
const narrow = { width: 860, height: 440 };

/**
 * What there are pictures of. `note` is the sample that is open, `place` the folder that keeps the
 * picture, `act` does what an author would do and takes it; `browse` takes one of a page outside of
 * VS Code. With `recording`, one lies beside the note.
 */
export const scenes = [
  { ...readme, name: 'overview', note: faulty, height: 860, act: takeOverview },
  { ...readme, ...narrow, name: 'writing', note: begun, act: filmWriting },
  { ...readme, ...narrow, name: 'mending', note: faulty, act: filmMending },
  { ...readme, width: 860, height: 560, name: 'timeline', note: finished, act: filmDragging },
  {
    ...readme,
    width: 860,
    height: 600,
    name: 'playing',
    note: begun,
    recording: true,
    act: filmPlaying,
  },
  { ...readme, width: 860, height: 640, name: 'transcript', note: begun, act: filmTranscribing },
  { ...readme, name: 'preview', note: finished, height: 640, act: steps.takePreview },
  { ...readme, width: 1100, height: 560, name: 'chapters', note: finished, act: takeChapters },
  { ...readme, name: 'published', browse: takePublishedPage },
  { ...walkthrough, name: 'note', act: steps.takeNewNote },
  { ...walkthrough, name: 'write', note: begun, act: steps.takeSuggestions },
  { ...walkthrough, name: 'fix', note: faulty, act: steps.takeFixes },
  { ...walkthrough, name: 'see', note: faulty, act: steps.takeTimeline },
  { ...walkthrough, name: 'publish', note: finished, act: steps.takePreviewOfParts },
];
