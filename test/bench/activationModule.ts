import { performance } from 'node:perf_hooks';
import { commands, extensions, Uri, window, workspace } from 'vscode';

/**
 * Runs inside the extension host: activates the extension there for the first time, opens a note,
 * and writes how long both took into the open folder, in milliseconds.
 */
export async function run(): Promise<void> {
  const extension = extensions.getExtension('episode-notes.episode-notes');
  const [folder] = workspace.workspaceFolders ?? [];
  if (extension === undefined || folder === undefined) throw new Error('Nothing to measure.');
  if (extension.isActive) throw new Error('The extension is active already.');

  const started = performance.now();
  await extension.activate();
  const activated = performance.now() - started;

  let opened = Number.NaN;
  workspace.onDidOpenTextDocument(() => {
    opened = performance.now();
  });
  await window.showTextDocument(Uri.joinPath(folder.uri, 'note.md'));
  // The command asks the server where to go, so it is done when the server has answered.
  await commands.executeCommand('episodeNotes.nextSegment');
  const answered = performance.now() - opened;

  const result = JSON.stringify({ activated, answered });
  const file = Uri.joinPath(folder.uri, 'result.json');
  await workspace.fs.writeFile(file, new TextEncoder().encode(result));
}
