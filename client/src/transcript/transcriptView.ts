import type { Disposable, LogOutputChannel, Uri } from 'vscode';
import type { NoteServer } from '../noteServer';
import { goToItem } from '../views/goToItem';
import type { FromAnyPage, NotePage } from '../views/notePage';
import { NoteView } from '../views/noteView';
import { actOnCues, refuseOldCues } from './cueActions';
import type { FromTranscriptPage, ToTranscriptPage } from './messages';
import { transcriptPageBody } from './pageBody';
import { transcriptPageMessage } from './pageMessage';
import { TranscriptFeed } from './transcriptFeed';
import { transcriptTextsMessage } from './transcriptTexts';

/** The messages between the extension and the page of the transcript. */
export type TranscriptPages = NotePage<ToTranscriptPage, FromTranscriptPage>;

/**
 * Registers the view that shows what is said in the episode of the followed note, and its commands.
 *
 * @param extensionUri the folder that the extension is installed in
 */
export function registerTranscript(
  server: NoteServer,
  extensionUri: Uri,
  log: LogOutputChannel,
): TranscriptPages & Disposable {
  const feed = new TranscriptFeed(
    server,
    () => view.editor(),
    (message) => view.send(message),
  );
  const view = new NoteView<ToTranscriptPage, Exclude<FromTranscriptPage, FromAnyPage>>(server, {
    extensionUri,
    name: 'transcript',
    body: transcriptPageBody,
    log,
    showCommand: 'episodeNotes.showTranscript',
    pageCommands: {
      'episodeNotes.transcriptNewSegment': { kind: 'command', command: 'newSegment' },
      'episodeNotes.transcriptNewSegmentWithWords': {
        kind: 'command',
        command: 'newSegmentWithWords',
      },
      'episodeNotes.transcriptExtendSegment': { kind: 'command', command: 'extendSegment' },
      'episodeNotes.transcriptCopyWords': { kind: 'command', command: 'copyWords' },
      'episodeNotes.transcriptGoToSegment': { kind: 'command', command: 'goToSegment' },
      'episodeNotes.transcriptPlay': { kind: 'command', command: 'play' },
      'episodeNotes.transcriptFind': { kind: 'command', command: 'find' },
    },
    feed,
    read: transcriptPageMessage,
    texts: transcriptTextsMessage,
    act: async (message, editor) => {
      if (message.kind === 'play') view.chooseTime(editor, message.time);
      else if (message.kind === 'goTo') {
        await goToItem(server, editor, { ...message, focus: true });
      } else {
        const words = feed.wordsOf(message);
        const sentence =
          words === undefined
            ? refuseOldCues()
            : await actOnCues(server, message.action, { ...message, editor, words });
        if (sentence !== undefined) view.send({ kind: 'outcome', sentence });
      }
    },
  });
  return view;
}
