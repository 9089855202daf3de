import assert from 'node:assert/strict';
import type { CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { runToEnd } from '../../../../server/src/base/steps';
import { check } from '../../../../server/src/checking/check';
import type { NoteWithFindings } from '../../../../server/src/features/codeActions/actionKind';
import { resolveCodeAction } from '../../../../server/src/features/codeActions/codeActions';
import { Note } from '../../../../server/src/note/note';
import { defaultSettings } from '../../../../server/src/settings/noteSettings';
import { fail } from '../../rules/ruleText';

export const uri = 'file:///notes/1.md';

/** A note of a client that can do everything. */
export function noteWithFindings(
  text: string,
  version = 1,
  settings = defaultSettings,
): NoteWithFindings {
  const note = Note.read(text, true);
  const found = check(note, settings, fail);
  const capabilities = { timeCommands: true, snippetEdits: true };
  return { uri, version, note, settings, found, capabilities, onFailure: fail };
}

export function resolved(action: CodeAction, at: NoteWithFindings): CodeAction {
  return runToEnd(resolveCodeAction(action, at));
}

/** The text after an action, as a client applies it that takes no snippets. */
export function carriedOut(action: CodeAction, at: NoteWithFindings): string {
  const { capabilities } = at;
  const plain = { ...at, capabilities: { ...capabilities, snippetEdits: false } };
  const [change] = (resolved(action, plain).edit?.documentChanges ?? []) as TextDocumentEdit[];
  assert.deepEqual(change?.textDocument, { uri, version: at.version });
  const document = TextDocument.create(uri, 'markdown', at.version, at.note.text);
  return TextDocument.applyEdits(document, change!.edits as TextEdit[]);
}
