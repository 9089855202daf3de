import { commands, Disposable, type LogOutputChannel, type Uri, window } from 'vscode';
import type { NoteServer } from '../noteServer';
import type { PageCommand } from './messages';
import { type TranscriptPages, TranscriptView } from './transcriptView';

const viewId = 'episodeNotes.transcript';

const pageCommands: { readonly [name: string]: PageCommand } = {
  transcriptNewSegment: 'newSegment',
  transcriptNewSegmentWithWords: 'newSegmentWithWords',
  transcriptExtendSegment: 'extendSegment',
  transcriptCopyWords: 'copyWords',
  transcriptGoToSegment: 'goToSegment',
  transcriptPlay: 'play',
  transcriptFind: 'find',
};

/**
 * Registers the transcript view and its commands.
 *
 * @param extensionUri the folder that the extension is installed in
 */
export function registerTranscript(
  server: NoteServer,
  extensionUri: Uri,
  log: LogOutputChannel,
): TranscriptPages & Disposable {
  const view = new TranscriptView(server, extensionUri, log);
  const registered = Disposable.from(
    view,
    window.registerWebviewViewProvider(viewId, view.page),
    commands.registerCommand('episodeNotes.showTranscript', () =>
      commands.executeCommand(`${viewId}.focus`),
    ),
    ...Object.entries(pageCommands).map(([name, command]) =>
      commands.registerCommand(`episodeNotes.${name}`, () => view.run(command)),
    ),
  );
  return {
    onDidSend: view.onDidSend,
    handle: (message) => view.handle(message),
    onDidPlay: view.onDidPlay,
    showPlayhead: (place) => view.showPlayhead(place),
    dispose: () => registered.dispose(),
  };
}
