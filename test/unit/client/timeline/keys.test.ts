import assert from 'node:assert/strict';
import { type Key, keyAction } from '../../../../client/src/timeline/view/keys';
import { picture, twoParts } from './pictures';

const plain = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false };
const press = (key: string, active = 0, held: Partial<Key> = {}) =>
  keyAction({ ...plain, ...held, key }, twoParts(), active);

describe('the keys of the timeline', () => {
  it('go to the neighbours and stop at the ends', () => {
    assert.deepEqual(press('ArrowRight', 1), { kind: 'move', bar: 2 });
    assert.deepEqual(press('ArrowUp', 1), { kind: 'move', bar: 0 });
    assert.deepEqual(press('ArrowLeft', 0), { kind: 'move', bar: 0 });
    assert.deepEqual(press('ArrowDown', 3), { kind: 'move', bar: 3 });
    assert.deepEqual(press('End', 0), { kind: 'move', bar: 3 });
    assert.deepEqual(press('Home', 3), { kind: 'move', bar: 0 });
  });

  it('go from part to part', () => {
    assert.deepEqual(press('PageDown', 0), { kind: 'move', bar: 2 });
    assert.deepEqual(press('PageDown', 2), { kind: 'move', bar: 3 });
    assert.deepEqual(press('PageUp', 3), { kind: 'move', bar: 2 });
    assert.deepEqual(press('PageUp', 2), { kind: 'move', bar: 0 });
  });

  it('go to the text, with Enter to type there', () => {
    assert.deepEqual(press('Enter'), { kind: 'go', focus: true });
    assert.deepEqual(press(' '), { kind: 'go', focus: false });
  });

  it('zoom, whether a sign needs Shift or not', () => {
    assert.deepEqual(press('+', 0, { shiftKey: true }), { kind: 'zoom', step: 'in' });
    assert.deepEqual(press('='), { kind: 'zoom', step: 'in' });
    assert.deepEqual(press('-'), { kind: 'zoom', step: 'out' });
    assert.deepEqual(press('0'), { kind: 'zoom', step: 'all' });
  });

  it('move the end of a segment, and with Alt its start', () => {
    const shiftKey = true;
    const later = { kind: 'nudge', side: 'end', by: 1000 };
    const earlier = { kind: 'nudge', side: 'start', by: -1000 };
    assert.deepEqual(press('ArrowRight', 1, { shiftKey }), later);
    assert.deepEqual(press('ArrowLeft', 1, { shiftKey, altKey: true }), earlier);
    assert.equal(press('ArrowUp', 1, { shiftKey }), undefined);
  });

  it('undo and do again, on a Mac too', () => {
    assert.deepEqual(press('z', 0, { ctrlKey: true }), { kind: 'undo' });
    assert.deepEqual(press('Z', 0, { metaKey: true, shiftKey: true }), { kind: 'redo' });
    assert.deepEqual(press('y', 0, { ctrlKey: true }), { kind: 'redo' });
  });

  it('leave everything else to VS Code', () => {
    assert.equal(press('a'), undefined);
    assert.equal(press('ArrowLeft', 1, { altKey: true }), undefined);
    assert.equal(press('ArrowLeft', 1, { ctrlKey: true }), undefined);
    assert.equal(press('toString'), undefined);
    assert.equal(keyAction({ ...plain, key: 'End' }, picture([]), 0), undefined);
  });
});
