import { performance } from 'node:perf_hooks';
import { commands, extensions, Uri, window, workspace } from 'vscode';

/** How long the parts of a first start took, in milliseconds. */
export interface StartTimes {
  /** VS Code activates an extension that does nothing. */
  readonly empty: number;
  /** It activates ours. */
  readonly own: number;
  /** From the first note's opening until an editor shows it, and until the server has answered. */
  readonly shown: number;
  readonly answered: number;
  /** From the start of another server process until that has answered. */
  readonly answeredAgain: number;
}

/**
 * Runs inside the extension host: activates the extensions there for the first time, opens a note,
 * starts the server once more, and writes the times of it all into the open folder.
 */
export async function run(): Promise<void> {
  const folder = workspace.workspaceFolders![0]!.uri;
  const times: StartTimes = {
    empty: await activate('episode-notes-benchmark.empty'),
    own: await activate('episode-notes.episode-notes'),
    ...(await openNote(folder)),
    answeredAgain: await restart(),
  };
  const file = Uri.joinPath(folder, 'times.json');
  await workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(times)));
}

async function activate(name: string): Promise<number> {
  const extension = extensions.getExtension(name);
  if (extension === undefined) throw new Error(`There is no ${name}.`);
  if (extension.isActive) throw new Error(`${name} is active already.`);
  const asked = performance.now();
  await extension.activate();
  return performance.now() - asked;
}

async function openNote(folder: Uri): Promise<{ shown: number; answered: number }> {
  let opened = Number.NaN;
  const listener = workspace.onDidOpenTextDocument(() => {
    opened = performance.now();
  });
  await window.showTextDocument(Uri.joinPath(folder, 'note.md'));
  const shown = performance.now() - opened;
  await askServer();
  listener.dispose();
  return { shown, answered: performance.now() - opened };
}

async function restart(): Promise<number> {
  await commands.executeCommand('episodeNotes.restartServer');
  const started = performance.now();
  await askServer();
  return performance.now() - started;
}

/** The command asks the server where to go, so it is done when the server has answered. */
async function askServer(): Promise<void> {
  await commands.executeCommand('episodeNotes.nextSegment');
}
