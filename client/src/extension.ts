import type { MarkdownIt } from 'markdown-it';
import { commands, type Disposable, type ExtensionContext, Uri, window, workspace } from 'vscode';
import { ActiveNotes } from './activeNote';
import { copyChapters, exportChapters } from './chapters/exportChapters';
import { addChapters, draftSegments, newNoteFromChapters } from './chapters/readChapters';
import { serveCheckAllNotes } from './checkAllNotes';
import { goToSegment } from './goToSegment';
import { goToTime } from './goToTime';
import { registerModelTools } from './models/modelTools';
import { neighbourCommand } from './neighbours';
import { openNewNote } from './newNote';
import { NoteServer, type ServerLauncher } from './noteServer';
import { createNoteStatus, type NoteStatus } from './noteStatus';
import { applyOpenAsSetting, openAsCommand } from './openAs';
import type { EpisodePlayer } from './player/episodePlayer';
import type { Mpv } from './player/mpv/mpv';
import { registerPlayer } from './player/registerPlayer';
import { notePreview } from './preview/preview';
import { refactorCommand, toggleBoldAtCursors } from './refactor';
import { serveRulePages } from './rulePages';
import { needsServer } from './servedDocuments';
import { shiftSelectedTimes } from './shiftSelectedTimes';
import { createSegmentStatus, type SegmentStatus } from './statusBar';
import { stretchSelectedTimes } from './stretchSelectedTimes';
import { registerTimeline, type Timeline } from './timeline/timelineView';
import { registerTranscript, type TranscriptPages } from './transcript/transcriptView';
import { serveWhatApplies } from './whatApplies';

let server: NoteServer | undefined;

const refactorings = [
  'splitSegment',
  'mergeSegment',
  'insertSegment',
  'insertPart',
  'moveSegmentUp',
  'moveSegmentDown',
  'convertToToml',
  'convertToYaml',
  'convertToJson',
] as const;

/** The extension's exports, which other extensions and the tests get from VS Code. */
export interface EpisodeNotes {
  readonly segmentStatus: SegmentStatus;
  readonly noteStatus: NoteStatus;
  readonly timeline: Timeline;
  readonly transcript: TranscriptPages;
  readonly player: EpisodePlayer;
  /** Called by VS Code when the first Markdown preview opens (contribution `markdown.markdownItPlugins`). */
  extendMarkdownIt(parser: MarkdownIt): MarkdownIt;
}

/**
 * Registers everything that the extension contributes; does not wait for the server.
 *
 * @param loadLauncher loads what starts and stops the server
 * @param mpv absent in browsers, where no program can be started
 */
export function activateOn(
  loadLauncher: () => Promise<ServerLauncher>,
  { extensionUri, subscriptions }: ExtensionContext,
  mpv?: Mpv,
): EpisodeNotes {
  const log = window.createOutputChannel('Episode Notes', { log: true });
  const started = new NoteServer(extensionUri, loadLauncher, log);
  server = started;
  const segmentStatus = createSegmentStatus(started);
  const episode = registerTimeline(started, extensionUri, log);
  const activeNotes = new ActiveNotes(started);
  const status = createNoteStatus(started, activeNotes);
  const transcript = registerTranscript(started, extensionUri, log);
  const player = registerPlayer(started, activeNotes, extensionUri, mpv, episode, transcript);
  subscriptions.push(
    log,
    startWithFirstDocument(started),
    serveRulePages(extensionUri),
    serveWhatApplies(started),
    serveCheckAllNotes(started),
    segmentStatus,
    episode,
    transcript,
    activeNotes,
    status,
    player,
    applyOpenAsSetting(started, log),
    registerModelTools(started),
    commands.registerCommand('episodeNotes.nextSegment', neighbourCommand(started, 'next')),
    commands.registerCommand('episodeNotes.previousSegment', neighbourCommand(started, 'previous')),
    commands.registerCommand('episodeNotes.goToSegment', () => goToSegment(started)),
    commands.registerCommand('episodeNotes.goToTime', (time?: unknown) =>
      goToTime(started, typeof time === 'string' ? time : undefined),
    ),
    commands.registerCommand('episodeNotes.shiftTimes', (amount?: unknown) =>
      shiftSelectedTimes(started, typeof amount === 'string' ? amount : undefined),
    ),
    commands.registerCommand('episodeNotes.stretchTimes', () => stretchSelectedTimes(started)),
    ...refactorings.map((kind) =>
      commands.registerCommand(`episodeNotes.${kind}`, refactorCommand(started, kind)),
    ),
    commands.registerCommand(
      'episodeNotes.unifyHeaderStyle',
      refactorCommand(started, 'unifyHeaderStyle'),
    ),
    commands.registerCommand('episodeNotes.toggleBold', () => toggleBoldAtCursors(started)),
    commands.registerCommand('episodeNotes.newNote', () => openNewNote(started)),
    commands.registerCommand('episodeNotes.copyChapters', () => copyChapters(started)),
    commands.registerCommand('episodeNotes.exportChapters', (format?: unknown) =>
      exportChapters(started, typeof format === 'string' ? format : undefined),
    ),
    commands.registerCommand('episodeNotes.newNoteFromChapters', (file?: unknown) =>
      newNoteFromChapters(started, file instanceof Uri ? file : undefined),
    ),
    commands.registerCommand('episodeNotes.draftSegments', () => draftSegments(started)),
    commands.registerCommand('episodeNotes.addChapters', (file?: unknown) =>
      addChapters(started, file instanceof Uri ? file : undefined),
    ),
    commands.registerCommand('episodeNotes.openAsEpisodeNotes', openAsCommand('episode-notes')),
    commands.registerCommand('episodeNotes.openAsMarkdown', openAsCommand('markdown')),
    commands.registerCommand('episodeNotes.restartServer', () => started.restart()),
  );
  return {
    segmentStatus,
    noteStatus: status,
    timeline: episode,
    transcript,
    player: player.episode,
    extendMarkdownIt: notePreview,
  };
}

/** Called by VS Code on shutdown; resolves when the server has stopped. */
export async function deactivate(): Promise<void> {
  await server?.dispose();
}

/**
 * Starts the server with the first document that needs it. The extension may be activated by a diff
 * side or a notebook cell, which do not.
 */
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
