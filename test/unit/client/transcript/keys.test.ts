import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Key, keyAction } from '../../../../client/src/transcript/view/keys';
import { isSelected, selectedRun } from '../../../../client/src/transcript/view/selection';

const none: Key = { key: '', shiftKey: false, altKey: false, ctrlKey: false, metaKey: false };
const place = { selection: { anchor: 4, active: 6 }, count: 20, pageRows: 5 };
const press = (key: string, more: Partial<Key> = {}) => keyAction({ ...none, key, ...more }, place);
const selected = (anchor: number, active: number) => ({
  kind: 'select',
  selection: { anchor, active },
});

describe('the keys of the transcript', () => {
  it('go to one cue, and with Shift select from where the selection began', () => {
    assert.deepEqual(press('ArrowDown'), selected(7, 7));
    assert.deepEqual(press('ArrowUp', { shiftKey: true }), selected(4, 5));
    assert.deepEqual(press('PageDown'), selected(11, 11));
    assert.deepEqual(press('PageUp', { shiftKey: true }), selected(4, 1));
    assert.deepEqual(press('End', { shiftKey: true }), selected(4, 19));
    assert.deepEqual(press('Home'), selected(0, 0));
    assert.deepEqual(press('a', { metaKey: true }), selected(0, 19));
  });

  it('write with words only where Shift or Ctrl is held', () => {
    const command = (action: ReturnType<typeof press>) =>
      action?.kind === 'command' ? action.command : undefined;
    assert.equal(command(press('Enter')), 'newSegment');
    assert.equal(command(press('Enter', { shiftKey: true })), 'newSegmentWithWords');
    assert.equal(command(press('Enter', { ctrlKey: true })), 'newSegmentWithWords');
    assert.equal(command(press('Enter', { metaKey: true })), 'newSegmentWithWords');
    assert.equal(command(press('E')), 'extendSegment');
  });

  it('leave to VS Code what is not theirs', () => {
    const others: [string, Partial<Key>][] = [
      ['ArrowUp', { altKey: true }],
      ['ArrowUp', { ctrlKey: true }],
      ['Enter', { altKey: true }],
      ['e', { ctrlKey: true }],
      ['g', { metaKey: true }],
      ['F1', {}],
      ['Tab', {}],
      ['x', {}],
      ['toString', {}],
      ['C', { ctrlKey: true, shiftKey: true }],
    ];
    for (const [key, more] of others) assert.equal(press(key, more), undefined, key);
  });

  it('never leave the cues, whatever is pressed', () => {
    const names = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', 'a'];
    const key = fc.record({
      key: fc.constantFrom(...names),
      shiftKey: fc.boolean(),
      ctrlKey: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.array(key), (count, pressed) => {
        let selection = { anchor: 0, active: 0 };
        for (const one of pressed) {
          const action = keyAction({ ...none, ...one }, { selection, count, pageRows: 7 });
          if (action?.kind === 'select') selection = action.selection;
          const { first, last } = selectedRun(selection);
          assert.ok(first >= 0 && first <= last && last < count);
          assert.ok(isSelected(selection, selection.active));
        }
      }),
    );
  });
});
