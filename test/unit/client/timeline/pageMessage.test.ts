import assert from 'node:assert/strict';
import type { FromPage } from '../../../../client/src/timeline/messages';
import { pageMessage } from '../../../../client/src/timeline/pageMessage';

describe('a message of the timeline page', () => {
  const messages: readonly FromPage[] = [
    { kind: 'ready' },
    { kind: 'restart' },
    { kind: 'undo' },
    { kind: 'redo' },
    { kind: 'goTo', version: 3, item: 0, focus: true },
    { kind: 'goTo', version: 3, item: 2, focus: false },
    { kind: 'moveBorder', version: 3, earlier: null, later: 1, time: 0 },
    { kind: 'moveBorder', version: 3, earlier: 4, later: null, time: 12_000 },
  ];
  for (const message of messages) {
    it(`is taken as it is sent: ${JSON.stringify(message)}`, () => {
      assert.deepEqual(pageMessage(structuredClone(message)), message);
    });
  }

  const others: readonly unknown[] = [
    undefined,
    null,
    'ready',
    {},
    { kind: 'workbench.action.closeWindow' },
    { kind: 'goTo', version: 3 },
    { kind: 'goTo', version: '3', item: 0 },
    { kind: 'goTo', version: Number.NaN, item: 0 },
    { kind: 'moveBorder', version: 3, earlier: 1, later: 2 },
    { kind: 'moveBorder', version: 3, earlier: 1, time: 0 },
    { kind: 'moveBorder', version: 3, earlier: '1', later: 2, time: 0 },
  ];
  for (const message of others) {
    it(`is nothing that the page never sends: ${JSON.stringify(message)}`, () => {
      assert.equal(pageMessage(message), undefined);
    });
  }

  it('brings nothing along that has no meaning', () => {
    assert.deepEqual(pageMessage({ kind: 'undo', command: 'x' }), { kind: 'undo' });
  });
});
