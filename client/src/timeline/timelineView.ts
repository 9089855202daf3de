import type { Disposable, LogOutputChannel, Uri } from 'vscode';
import type { NoteServer } from '../noteServer';
import { goToItem } from '../views/goToItem';
import type { FromAnyPage, NotePage } from '../views/notePage';
import { NoteView } from '../views/noteView';
import { applyBorderMove } from './applyBorderMove';
import type { FromPage, ToPage } from './messages';
import { pageBody } from './pageBody';
import { pageMessage } from './pageMessage';
import { textsMessage } from './timelineTexts';

/** The messages between the extension and the page of the timeline. */
export type Timeline = NotePage<ToPage, FromPage>;

/**
 * Registers the view that shows the episode of the followed note as a picture, and its commands.
 *
 * @param extensionUri the folder that the extension is installed in
 */
export function registerTimeline(
  server: NoteServer,
  extensionUri: Uri,
  log: LogOutputChannel,
): Timeline & Disposable {
  const view = new NoteView<ToPage, Exclude<FromPage, FromAnyPage>>(server, {
    extensionUri,
    name: 'timeline',
    body: pageBody,
    log,
    showCommand: 'episodeNotes.showTimeline',
    pageCommands: {
      'episodeNotes.timelineZoomIn': { kind: 'zoom', step: 'in' },
      'episodeNotes.timelineZoomOut': { kind: 'zoom', step: 'out' },
      'episodeNotes.timelineShowAll': { kind: 'zoom', step: 'all' },
    },
    read: pageMessage,
    texts: textsMessage,
    act: async (message, editor) => {
      if (message.kind === 'seek') view.chooseTime(editor, message.time);
      else if (message.kind === 'goTo') await goToItem(server, editor, message);
      else {
        const sentence = await applyBorderMove(server, editor, message);
        if (sentence !== undefined) view.send({ kind: 'refused', sentence });
      }
    },
  });
  return view;
}
