import { env, FileType, l10n, type Uri, window, workspace } from 'vscode';
import { decodeText } from '../../../server/src/base/decodeText';
import { literalLabel } from '../../../server/src/base/literalLabel';
import {
  type AddChaptersParams,
  addChaptersRequest,
  type ChaptersText,
  type DraftSegmentsParams,
  type DraftSegmentsResult,
  draftSegmentsRequest,
  type NoteFromChaptersParams,
  type NoteFromChaptersResult,
  noteFromChaptersRequest,
} from '../../../server/src/protocol/chapterProtocol';
import type { RefactorResult } from '../../../server/src/protocol/protocol';
import { openEmptyNote } from '../newNote';
import { newNotePlace } from '../newNotePlace';
import type { NoteServer } from '../noteServer';
import { applyRefactoring, placeToRefactor } from '../refactor';
import { reportNoSegments } from '../segments';

/** As the server reads files. */
const maxBytes = 16 * 1024 * 1024;

/** The command that opens a new note with the chapters of a file or of the clipboard. */
export async function newNoteFromChapters(server: NoteServer, file?: Uri): Promise<void> {
  const chapters = await askForChapters(l10n.t('New Note from Chapters'), file);
  if (chapters === undefined) return;
  server.start();
  const uri = (await newNotePlace(''))?.target.toString() ?? 'untitled:note.md';
  const params: NoteFromChaptersParams = { textDocument: { uri }, chapters };
  const result = await server.request<NoteFromChaptersResult | null>(
    noteFromChaptersRequest,
    params,
  );
  if (!result) {
    reportNoSegments(server);
    return;
  }
  if ('refusal' in result) {
    void window.showErrorMessage(literalLabel(result.refusal));
    return;
  }
  const editor = await openEmptyNote(await newNotePlace(result.title));
  await editor.edit((edit) => edit.insert(editor.selection.start, result.text));
  if (result.notice !== undefined) void window.showWarningMessage(literalLabel(result.notice));
}

/** The command that adds the chapters of a file or of the clipboard to the note in the editor. */
export async function addChapters(server: NoteServer, file?: Uri): Promise<void> {
  const place = placeToRefactor();
  if (place === undefined) return;
  const chapters = await askForChapters(l10n.t('Add Chapters'), file);
  if (chapters === undefined) return;
  const textDocument = { uri: place.editor.document.uri.toString() };
  const params: AddChaptersParams = { textDocument, chapters };
  const result = await server.request<RefactorResult | null>(addChaptersRequest, params);
  if (!result) reportNoSegments(server);
  else if (result.refusal === undefined) await applyRefactoring(place, result);
  else void window.showErrorMessage(literalLabel(result.refusal));
}

/** The command that fills what no segment covers out of the transcript, after a look at it. */
export async function draftSegments(server: NoteServer): Promise<void> {
  const place = placeToRefactor();
  if (place === undefined) return;
  const textDocument = { uri: place.editor.document.uri.toString() };
  const params: DraftSegmentsParams = { textDocument };
  const result = await server.request<DraftSegmentsResult | null>(draftSegmentsRequest, params);
  if (!result) reportNoSegments(server);
  else if (result.refusal !== undefined || (await isWanted(result))) {
    await applyRefactoring(place, result);
  }
}

/** Shows the headers that would be written; Enter takes them all. */
async function isWanted({ title, headers }: DraftSegmentsResult): Promise<boolean> {
  const labels = headers.map((header) => literalLabel(header.replace(/\s+/g, ' ')));
  const placeHolder = l10n.t('Enter writes all of these ({0}), Escape none', labels.length);
  return (await window.showQuickPick(labels, { title, placeHolder })) !== undefined;
}

/** The chapters of a file or the clipboard, as the author picks; undefined where there are none. */
async function askForChapters(title: string, file?: Uri): Promise<ChaptersText | undefined> {
  if (file !== undefined) return textOf(file);
  const fromFile = { label: l10n.t('From a File…') };
  const fromClipboard = { label: l10n.t('From the Clipboard') };
  const picked = await window.showQuickPick([fromFile, fromClipboard], { title });
  if (picked === undefined) return undefined;
  if (picked === fromClipboard) return { text: await env.clipboard.readText(), fileName: '' };
  const [chosen] = (await window.showOpenDialog({ title, canSelectMany: false })) ?? [];
  return chosen && textOf(chosen);
}

async function textOf(file: Uri): Promise<ChaptersText | undefined> {
  const fileName = file.path.split('/').at(-1) ?? '';
  try {
    const { type, size } = await workspace.fs.stat(file);
    if ((type & FileType.File) !== 0 && size <= maxBytes) {
      return { text: decodeText(await workspace.fs.readFile(file)).text, fileName };
    }
  } catch {
    // Said below, as for a file that is too long.
  }
  void window.showErrorMessage(l10n.t('{0} cannot be read.', literalLabel(fileName)));
  return undefined;
}
