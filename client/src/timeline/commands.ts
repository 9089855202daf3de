import { commands, Disposable, type LogOutputChannel, type Uri, window } from 'vscode';
import type { NoteServer } from '../noteServer';
import type { ZoomStep } from './messages';
import { type Timeline, TimelineView, timelineViewId } from './timelineView';

const zooms: { readonly [command: string]: ZoomStep } = {
  'episodeNotes.timelineZoomIn': 'in',
  'episodeNotes.timelineZoomOut': 'out',
  'episodeNotes.timelineShowAll': 'all',
};

/**
 * Registers the timeline view and its commands.
 *
 * @param extensionUri the folder that the extension is installed in
 */
export function registerTimeline(
  server: NoteServer,
  extensionUri: Uri,
  log: LogOutputChannel,
): Timeline & Disposable {
  const view = new TimelineView(server, extensionUri, log);
  const registered = Disposable.from(
    view,
    window.registerWebviewViewProvider(timelineViewId, view.page),
    commands.registerCommand('episodeNotes.showTimeline', () =>
      commands.executeCommand(`${timelineViewId}.focus`),
    ),
    ...Object.entries(zooms).map(([command, step]) =>
      commands.registerCommand(command, () => view.zoom(step)),
    ),
  );
  return {
    onDidSend: view.onDidSend,
    handle: (message) => view.handle(message),
    onDidSeek: view.onDidSeek,
    showPlayhead: (place) => view.showPlayhead(place),
    dispose: () => registered.dispose(),
  };
}
