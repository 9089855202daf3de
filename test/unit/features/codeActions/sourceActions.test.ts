import assert from 'node:assert/strict';
import { CodeActionTriggerKind } from 'vscode-languageserver';
import { runToEnd } from '../../../../server/src/base/steps';
import { listCodeActions } from '../../../../server/src/features/codeActions/codeActions';
import { inOrder, swapped } from '../../editing/swappedSegments';
import { carriedOut, noteWithFindings as inNote, resolved, uri } from './noteWithFindings';

const { Automatic, Invoked } = CodeActionTriggerKind;
const organizeKind = 'source.organizeSegments';
const unifyKind = 'source.unifyHeaderStyle';
const start = { line: 0, character: 0 };

/** The actions on the whole note but "fix all". */
function sourceActionsOf(text: string, only?: string[], triggerKind?: CodeActionTriggerKind) {
  const context = { diagnostics: [], ...(only && { only }), ...(triggerKind && { triggerKind }) };
  const params = { textDocument: { uri }, range: { start, end: start }, context };
  const actions = runToEnd(listCodeActions(inNote(text), params));
  return actions.filter(({ kind }) => kind === organizeKind || kind === unifyKind);
}

describe('the action that organises segments', () => {
  it('is listed for a client that asks, where it changes something', () => {
    const kinds = (...args: Parameters<typeof sourceActionsOf>) =>
      sourceActionsOf(...args).map(({ kind }) => kind);
    assert.deepEqual(kinds(swapped, ['source']), [organizeKind]);
    assert.deepEqual(kinds(swapped, ['source.organizeSegments']), [organizeKind]);
    assert.deepEqual(kinds(swapped, ['source.organizeImports']), []);
    assert.deepEqual(kinds(swapped, ['quickfix']), []);
    assert.deepEqual(kinds(swapped, [''], Invoked), []);
    assert.deepEqual(kinds(swapped, undefined, Automatic), [], 'nobody asked for it');
    assert.deepEqual(kinds(inOrder, ['source']), []);
  });

  it('is listed among all actions for an editor that asks for those by hand, as Helix and Emacs do', () => {
    for (const triggerKind of [Invoked, undefined]) {
      assert.equal(sourceActionsOf(swapped, undefined, triggerKind).length, 1);
      assert.deepEqual(sourceActionsOf(inOrder, undefined, triggerKind), []);
    }
  });

  it('gets its edit when it is chosen, for the same version alone', () => {
    const [action] = sourceActionsOf(swapped, [organizeKind]);
    assert.equal(carriedOut(action!, inNote(swapped)), inOrder);
    assert.equal(resolved(action!, inNote(swapped, 3)).edit, undefined);
    const other = { title: 'x', kind: 'quickfix' };
    assert.equal(resolved(other, inNote(swapped)), other);
  });
});

describe('the action that unifies the style of headers', () => {
  const mixed = inOrder.replace(') ***1.2', ')\n***1.2');

  it('is listed where a note mixes two styles, and writes all in one', () => {
    assert.deepEqual(sourceActionsOf(inOrder, [unifyKind]), []);
    const [action] = sourceActionsOf(mixed, ['source']);
    assert.equal(action?.kind, unifyKind);
    assert.equal(carriedOut(action, inNote(mixed)), inOrder);
  });
});
