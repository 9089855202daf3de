import assert from 'node:assert/strict';
import { FileReading } from '../../../../server/src/features/workspace/fileReading';
import { usedValues } from '../../../../server/src/features/workspace/valueUsage';

const reading = (tags: string[], author: string[] = []) =>
  new FileReading({
    values: new Map([
      ['tags', tags],
      ['author', author],
    ]),
    symbols: [],
    isUnread: false,
  });

describe('the values that notes use', () => {
  it('come by how many notes have them, and then by their letters', () => {
    const files = [reading(['花', '果']), reading(['花', '果']), reading(['花', '菜', '菜'])];
    assert.deepEqual(usedValues(files, 'tags', ''), [
      { text: '花', count: 3 },
      { text: '果', count: 2 },
      { text: '菜', count: 1 },
    ]);
  });

  it('are one in all spellings that Hugo takes for one, in that of most notes', () => {
    const files = [reading(['open-ai']), reading(['Open AI']), reading(['Open AI'])];
    assert.deepEqual(usedValues(files, 'tags', ''), [{ text: 'Open AI', count: 3 }]);
    const authors = [reading([], ['An Li']), reading([], ['an li'])];
    assert.equal(usedValues(authors, 'author', '').length, 2);
  });

  it('do not hold the word that somebody is typing', () => {
    const files = [reading(['园']), reading(['园艺'])];
    assert.deepEqual(usedValues(files, 'tags', '园'), [{ text: '园艺', count: 1 }]);
    assert.equal(usedValues(files, 'tags', '园艺').length, 1);
  });
});
