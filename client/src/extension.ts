import type { MarkdownIt } from 'markdown-it';
import { commands, type Disposable, type ExtensionContext, window, workspace } from 'vscode';
import { ActiveNotes } from './activeNote';
import { goToSegment } from './goToSegment';
import { goToTime } from './goToTime';
import { neighbourCommand } from './neighbours';
import { newNote } from './newNote';
import { type NoteStatus, noteStatus } from './noteStatus';
import { openAsCommand, openNotesAsSet } from './openAs';
import { notePreview } from './preview/preview';
import { refactorCommand, toggleBold } from './refactor';
import { serveRulePages } from './rulePages';
import { needsServer } from './servedDocuments';
import { NoteServer, type Platform } from './server';
import { shiftTimes } from './shiftTimes';
import { type SegmentStatus, segmentStatusBar } from './statusBar';
import { stretchTimes } from './stretchTimes';
import { timeline } from './timeline/commands';
import type { Timeline } from './timeline/timelineView';
import { serveWhatApplies } from './whatApplies';

let server: NoteServer | undefined;

const refactorings = [
  'splitSegment',
  'mergeSegment',
  'insertSegment',
  'insertPart',
  'moveSegmentUp',
  'moveSegmentDown',
] as const;

/** What the extension tells whoever asks VS Code for its exports. */
export interface EpisodeNotes {
  readonly segmentStatus: SegmentStatus;
  readonly noteStatus: NoteStatus;
  readonly timeline: Timeline;
  /** Called by VS Code when the first Markdown preview opens (contribution `markdown.markdownItPlugins`). */
  extendMarkdownIt(parser: MarkdownIt): MarkdownIt;
}

/** Starts the extension with the first Markdown document. Waits for nothing. */
export function activateOn(
  loadPlatform: () => Promise<Platform>,
  { extensionUri, subscriptions }: ExtensionContext,
): EpisodeNotes {
  const log = window.createOutputChannel('Episode Notes', { log: true });
  const started = new NoteServer(extensionUri, loadPlatform, log);
  server = started;
  const segmentStatus = segmentStatusBar(started);
  const episode = timeline(started, extensionUri, log);
  const activeNotes = new ActiveNotes(started);
  const status = noteStatus(started, activeNotes);
  subscriptions.push(
    log,
    startWithFirstDocument(started),
    serveRulePages(extensionUri),
    serveWhatApplies(started),
    segmentStatus,
    episode,
    activeNotes,
    status,
    openNotesAsSet(started, log),
    commands.registerCommand('episodeNotes.nextSegment', neighbourCommand(started, 'next')),
    commands.registerCommand('episodeNotes.previousSegment', neighbourCommand(started, 'previous')),
    commands.registerCommand('episodeNotes.goToSegment', () => goToSegment(started)),
    commands.registerCommand('episodeNotes.goToTime', (time?: unknown) =>
      goToTime(started, typeof time === 'string' ? time : undefined),
    ),
    commands.registerCommand('episodeNotes.shiftTimes', (amount?: unknown) =>
      shiftTimes(started, typeof amount === 'string' ? amount : undefined),
    ),
    commands.registerCommand('episodeNotes.stretchTimes', () => stretchTimes(started)),
    ...refactorings.map((kind) =>
      commands.registerCommand(`episodeNotes.${kind}`, refactorCommand(started, kind)),
    ),
    commands.registerCommand(
      'episodeNotes.unifyHeaderStyle',
      refactorCommand(started, 'unifyHeaderStyle'),
    ),
    commands.registerCommand('episodeNotes.toggleBold', () => toggleBold(started)),
    commands.registerCommand('episodeNotes.newNote', newNote),
    commands.registerCommand('episodeNotes.openAsEpisodeNotes', openAsCommand('episode-notes')),
    commands.registerCommand('episodeNotes.openAsMarkdown', openAsCommand('markdown')),
    commands.registerCommand('episodeNotes.restartServer', () => started.restart()),
  );
  return { segmentStatus, noteStatus: status, timeline: episode, extendMarkdownIt: notePreview };
}

/** Called by VS Code when it closes; it waits for the server to stop. */
export async function deactivate(): Promise<void> {
  await server?.dispose();
}

/** What activates us can be a diff side or a notebook's cell: those need no server. */
function startWithFirstDocument(noteServer: NoteServer): Disposable {
  const opened = workspace.onDidOpenTextDocument((document) => {
    if (!needsServer(document)) return;
    opened.dispose();
    noteServer.start();
  });
  if (workspace.textDocuments.some(needsServer)) {
    opened.dispose();
    noteServer.start();
  }
  return opened;
}
