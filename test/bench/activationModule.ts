import path from 'node:path';
import { performance } from 'node:perf_hooks';
import {
  commands,
  type Extension,
  type ExtensionContext,
  extensions,
  Uri,
  window,
  workspace,
} from 'vscode';

/** How long the parts of a first start took, in milliseconds. */
export interface StartTimes {
  /** VS Code activates an extension that does nothing, before any other. */
  readonly first: number;
  /** Our bundle is loaded and its `activate()` returns. */
  readonly activated: number;
  /** VS Code activates ours, with all that it does itself and those two. */
  readonly own: number;
  /** It activates another one that does nothing: what it takes for any extension. */
  readonly empty: number;
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
  const activated = timeActivation(extensions.getExtension('episode-notes.episode-notes'));
  const times: StartTimes = {
    first: await activate('episode-notes-benchmark.first'),
    own: await activate('episode-notes.episode-notes'),
    activated: activated(),
    empty: await activate('episode-notes-benchmark.empty'),
    ...(await openNote(folder)),
    answeredAgain: await restart(),
  };
  const file = Uri.joinPath(folder, 'times.json');
  await workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(times)));
}

/**
 * Loads our bundle, which VS Code will then find loaded, and listens in on the call that it makes.
 * Gives what tells how long both took.
 */
function timeActivation(extension: Extension<unknown> | undefined): () => number {
  if (extension === undefined) throw new Error('Our extension is not there.');
  const { main } = extension.packageJSON as { readonly main: string };
  const file = require.resolve(path.join(extension.extensionPath, main));
  const asked = performance.now();
  const bundle = require(file) as Bundle;
  let took = performance.now() - asked;
  const activate = (context: ExtensionContext) => {
    const called = performance.now();
    const exported = bundle.activate(context);
    took += performance.now() - called;
    return exported;
  };
  const loaded = require.cache[file];
  if (loaded === undefined) throw new Error(`${file} is loaded another way.`);
  loaded.exports = { activate, deactivate: bundle.deactivate };
  return () => took;
}

interface Bundle {
  activate(context: ExtensionContext): unknown;
  deactivate(): Promise<void>;
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
