import { languages, type TextDocument, type Uri, workspace } from 'vscode';

/** The languages of notes, under any scheme: untitled, virtual and remote files are included. */
export const noteLanguages = [{ language: 'markdown' }, { language: 'episode-notes' }];

/** A site's settings file, which the server checks while it is open. */
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
  // Text documents of the workbench itself.
  'comment',
  'output',
  'vscode-notebook-cell',
  'vscode-interactive-input',
  'vscode-chat-code-block',
  'vscode-scm',
]);

/** Whether a document can be a note: a Markdown document under a scheme for files. */
export function canBeNote(document: TextDocument): boolean {
  return languages.match(noteLanguages, document) > 0 && isServedUri(document.uri);
}

/** Whether a document needs the server: it can be a note, or is a site's settings file. */
export function needsServer(document: TextDocument): boolean {
  return languages.match(servedFiles, document) > 0 && isServedUri(document.uri);
}

/**
 * Whether a URI names a file, and not an earlier version of one or a part of something else.
 * Besides the known schemes, a read-only file system is taken for one of earlier versions, unless
 * the workspace itself is in it.
 */
export function isServedUri({ scheme }: Uri): boolean {
  if (schemesOfNoNote.has(scheme)) return false;
  if (workspace.fs.isWritableFileSystem(scheme) !== false) return true;
  return workspace.workspaceFolders?.some((folder) => folder.uri.scheme === scheme) ?? false;
}
