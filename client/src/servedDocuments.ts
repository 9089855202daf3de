import { languages, type TextDocument, type Uri, workspace } from 'vscode';

/** The languages that a note can have. No scheme: untitled, virtual and remote files count too. */
export const noteLanguages = [{ language: 'markdown' }, { language: 'episode-notes' }];

/** A site's file of settings, which is checked like a note while it is open. */
const settingsFile = { pattern: '**/.episode-notes.toml' };

/** The documents that the client synchronises with the server. */
export const servedFiles = [...noteLanguages, settingsFile];

const schemesOfNoNote = new Set([
  // Earlier versions of a file, as the left side of a diff view shows them.
  'git',
  'gitfs',
  'gitlens',
  'svn',
  'hg',
  'pr',
  'review',
  'vscode-local-history',
  'chat-editing-snapshot-text-model',
  // Boxes and panels of the workbench that are text documents under the hood.
  'comment',
  'output',
  'vscode-notebook-cell',
  'vscode-interactive-input',
  'vscode-chat-code-block',
  'vscode-scm',
]);

/** Whether a document can be a note: Markdown that somebody writes as a file. */
export function isServed(document: TextDocument): boolean {
  return languages.match(noteLanguages, document) > 0 && isServedPlace(document.uri);
}

/** Whether a document needs the server: what can be a note, and a site's file of settings. */
export function needsServer(document: TextDocument): boolean {
  return languages.match(servedFiles, document) > 0 && isServedPlace(document.uri);
}

/**
 * Whether a place holds files and not earlier versions or parts of something else. Besides the
 * known schemes, a file system that can't be written is taken for one of earlier versions, unless
 * the workspace itself lives there.
 */
export function isServedPlace({ scheme }: Uri): boolean {
  if (schemesOfNoNote.has(scheme)) return false;
  if (workspace.fs.isWritableFileSystem(scheme) !== false) return true;
  return workspace.workspaceFolders?.some((folder) => folder.uri.scheme === scheme) ?? false;
}
