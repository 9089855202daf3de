import assert from 'node:assert/strict';
import type { TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  listSourceActions,
  resolveSourceAction,
} from '../../../../server/src/features/codeActions/sourceActions';
import { Note } from '../../../../server/src/note/note';
import { defaultSettings } from '../../../../server/src/settings/noteSettings';
import { inOrder, swapped } from '../../editing/swappedSegments';

const organizeKind = 'source.organizeSegments';
const uri = 'file:///a.md';
const inNote = (text: string, version = 2) => ({
  uri,
  version,
  note: Note.read(text),
  settings: defaultSettings,
});

describe('the action that organises segments', () => {
  it('is listed for a client that asks, where it changes something', () => {
    const kinds = (text: string, only?: string[]) =>
      listSourceActions(inNote(text), only).map(({ kind }) => kind);
    assert.deepEqual(kinds(swapped, ['source']), [organizeKind]);
    assert.deepEqual(kinds(swapped, ['source.organizeSegments']), [organizeKind]);
    assert.deepEqual(kinds(swapped, ['source.organizeImports']), []);
    assert.deepEqual(kinds(swapped, ['quickfix']), []);
    assert.deepEqual(kinds(swapped), [], 'nobody asked for it');
    assert.deepEqual(kinds(inOrder, ['source']), []);
  });

  it('gets its edit when it is chosen, for the same version alone', () => {
    const [action] = listSourceActions(inNote(swapped), [organizeKind]);
    const [change] = resolveSourceAction(action!, inNote(swapped))!.edit!.documentChanges!;
    const { textDocument, edits } = change as TextDocumentEdit;
    assert.deepEqual(textDocument, { uri, version: 2 });
    const document = TextDocument.create(uri, 'markdown', 2, swapped);
    assert.equal(TextDocument.applyEdits(document, edits as TextEdit[]), inOrder);
    assert.equal(resolveSourceAction(action!, inNote(swapped, 3))!.edit, undefined);
    assert.equal(resolveSourceAction({ title: 'x', kind: 'quickfix' }, inNote(swapped)), undefined);
  });
});

describe('the action that unifies the style of headers', () => {
  const mixed = inOrder.replace(') ***1.2', ')\n***1.2');

  it('is listed where a note mixes two styles, and writes all in one', () => {
    const kind = 'source.unifyHeaderStyle';
    assert.deepEqual(listSourceActions(inNote(inOrder), [kind]), []);
    const [action] = listSourceActions(inNote(mixed), ['source']);
    assert.equal(action?.kind, kind);
    const [change] = resolveSourceAction(action, inNote(mixed))!.edit!.documentChanges!;
    const document = TextDocument.create(uri, 'markdown', 2, mixed);
    const { edits } = change as TextDocumentEdit;
    assert.equal(TextDocument.applyEdits(document, edits as TextEdit[]), inOrder);
  });
});
