import { commands, type Disposable, type ExtensionContext, Uri, window, workspace } from 'vscode';
import { goToSegment } from './goToSegment';
import { goToTime } from './goToTime';
import { neighbourCommand } from './neighbours';
import { isServed } from './servedDocuments';
import { NoteServer } from './server';
import { type SegmentStatus, segmentStatusBar } from './statusBar';

let server: NoteServer | undefined;

/** What the extension tells whoever asks VS Code for its exports. */
export interface EpisodeNotes {
  readonly segmentStatus: SegmentStatus;
}

/** Called by VS Code with the first Markdown document. Waits for nothing. */
export function activate({ extensionUri, subscriptions }: ExtensionContext): EpisodeNotes {
  const log = window.createOutputChannel('Episode Notes', { log: true });
  const started = new NoteServer(Uri.joinPath(extensionUri, 'dist', 'server.js').fsPath, log);
  server = started;
  const segmentStatus = segmentStatusBar(started);
  subscriptions.push(
    log,
    startWithFirstDocument(started),
    segmentStatus,
    commands.registerCommand('episodeNotes.nextSegment', neighbourCommand(started, 'next')),
    commands.registerCommand('episodeNotes.previousSegment', neighbourCommand(started, 'previous')),
    commands.registerCommand('episodeNotes.goToSegment', () => goToSegment(started)),
    commands.registerCommand('episodeNotes.goToTime', (time?: unknown) =>
      goToTime(started, typeof time === 'string' ? time : undefined),
    ),
    commands.registerCommand('episodeNotes.restartServer', () => started.restart()),
  );
  return { segmentStatus };
}

/** Called by VS Code when it closes; it waits for the server to stop. */
export async function deactivate(): Promise<void> {
  await server?.dispose();
}

/** What activates us can be a diff side or a notebook's cell: those need no server. */
function startWithFirstDocument(noteServer: NoteServer): Disposable {
  const opened = workspace.onDidOpenTextDocument((document) => {
    if (!isServed(document)) return;
    opened.dispose();
    noteServer.start();
  });
  if (workspace.textDocuments.some(isServed)) {
    opened.dispose();
    noteServer.start();
  }
  return opened;
}
