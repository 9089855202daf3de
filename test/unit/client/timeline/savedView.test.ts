import assert from 'node:assert/strict';
import { savedView, saveView } from '../../../../client/src/timeline/view/savedView';
import { minute } from './pictures';

/** VS Code's store for a page, which gives back what JSON can hold. */
function store(state?: unknown) {
  let kept = JSON.stringify(state);
  return {
    getState: () => (kept === undefined ? undefined : JSON.parse(kept)),
    setState: (next: unknown) => {
      kept = JSON.stringify(next);
    },
  };
}

const all = { span: null, from: 0 };

describe('zoom and place', () => {
  it('are kept for each note by itself', () => {
    const host = store();
    saveView(host, 'a', { ...minute, span: 5000, from: 1000 });
    saveView(host, 'b', { ...minute, span: 7000, from: 0 });
    assert.deepEqual(savedView(host, 'a'), { span: 5000, from: 1000 });
    assert.deepEqual(savedView(host, 'b'), { span: 7000, from: 0 });
    assert.deepEqual(savedView(host, 'c'), all);
  });

  it('are forgotten where all of the episode is shown again', () => {
    const host = store();
    saveView(host, 'a', { ...minute, span: 5000, from: 1000 });
    saveView(host, 'a', minute);
    assert.deepEqual(savedView(host, 'a'), all);
    assert.deepEqual(host.getState(), []);
  });

  it('are kept of the last fifty notes', () => {
    const host = store();
    for (let note = 0; note < 60; note++) saveView(host, `${note}`, { ...minute, span: 5000 });
    assert.deepEqual(savedView(host, '9'), all);
    assert.equal(savedView(host, '10').span, 5000);
  });

  it('are all of the episode where the state is damaged', () => {
    for (const state of [7, 'x', {}, [null], [{ document: 'a', span: '5', from: 0 }]]) {
      assert.deepEqual(savedView(store(state), 'a'), all);
    }
    assert.deepEqual(savedView(store([{ document: 'a', span: -1, from: 0 }]), 'a'), all);
  });
});
