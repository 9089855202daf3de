import assert from 'node:assert/strict';
import { findEmphasis } from '../../rules/emphasisText';

/** The marks that are found in a text, with their columns, counted from 0. */
function marksIn(text: string): string[] {
  return findEmphasis(text).map(({ start, end }) => `${start} ${text.slice(start, end)}`);
}

/** Each as Hugo 0.169 publishes it. */
describe('emphasis that Hugo reads otherwise than other Markdown parsers', () => {
  it('two bold ranges with a tilde in each are bold: bold comes before what tildes strike out', () => {
    assert.deepEqual(marksIn('**5~10分钟**，后来**20~30分钟**'), []);
    assert.deepEqual(marksIn('**5~10**和**6~7**以及**8~9**'), []);
  });

  it('what ends first holds: stars behind what is struck out find no partner in it', () => {
    assert.deepEqual(marksIn('~甲**乙~丙**'), ['2 **']);
  });

  it('runs meet by the lengths that they had at first, not by what is left of them', () => {
    assert.deepEqual(marksIn('甲***乙**丙**'), ['9 *']);
    assert.deepEqual(marksIn('甲*乙***丙*'), ['4 *']);
  });

  it('an underscore beside a rare character or an emoji is not inside of a word', () => {
    assert.deepEqual(marksIn('**$_𠮷_GPU**a'), ['3 _']);
    assert.deepEqual(marksIn('a_🚀_b'), ['1 _']);
  });

  it('a sentence behind an address is no part of it', () => {
    assert.deepEqual(marksIn('https://a.org/b_c，甲_乙_丙'), ['19 _']);
  });

  it('the underscore that closes emphasis around an address is no part of it', () => {
    assert.deepEqual(marksIn('_https://a.org/b_'), []);
  });

  it('an address keeps its underscores without a protocol, too', () => {
    assert.deepEqual(marksIn('看 www.a.org/_/b，甲_乙'), []);
  });

  it('an address in the text of a link is not linked, so marks in it are marks', () => {
    assert.deepEqual(marksIn('[看 https://a.org/_b，](u) 甲_乙'), ['17 _']);
  });

  it('each cell of a table is read by itself, and so is the text above the table', () => {
    assert.deepEqual(marksIn('| **甲 | 乙** |\n|---|---|\n| 丙 | “丁”**戊 |'), [
      '2 **',
      '9 **',
      '33 **',
    ]);
    assert.deepEqual(marksIn('甲**乙\n| 丙** |\n|---|'), ['1 **', '8 **']);
    assert.deepEqual(marksIn('- 甲\n| **乙 | 丙** |\n|---|---|\n- **丁**戊'), ['6 **', '13 **']);
  });

  it('a cell that begins like a fence, raw HTML or a definition holds text all the same', () => {
    for (const start of ['~~~ ', '``` ', '<ul><li>', '<div>', '[丙]: ', '[^1]: ']) {
      const marks = marksIn(`| 丁 |\n|---|\n| ${start}**“甲”**乙 |`);
      assert.deepEqual(marks, [`${14 + start.length} **`], start);
    }
    assert.deepEqual(marksIn('| ```**``` |\n|---|\n| <i title="*">甲*</i> |'), []);
  });

  it('what only resembles a table is read as one paragraph', () => {
    assert.deepEqual(marksIn('| **甲 | 乙** |\n|---|'), []);
    assert.deepEqual(marksIn('| **甲 | 乙** |'), []);
    assert.deepEqual(marksIn('```\n| **甲 | 乙 |\n|---|---|\n```'), []);
  });

  it('a bar that is escaped divides no cell, one in code does, and what is too much is gone', () => {
    assert.deepEqual(marksIn('| **甲 \\| 乙** | 丙 |\n|---|---|'), []);
    assert.deepEqual(marksIn('| `甲 | 乙**丙` | 丁 |\n|---|---|---|'), ['8 **']);
    assert.deepEqual(marksIn('| 甲 |\n|---|\n| 乙 | **丙 |'), []);
  });

  it('footnotes and the meanings of words begin paragraphs, and are no link definitions', () => {
    assert.deepEqual(marksIn('[^1]: 甲**乙\n[^2]: 丙**丁'), ['7 **', '18 **']);
    assert.deepEqual(marksIn('[^1]: **“甲”的**乙'), []);
    assert.deepEqual(marksIn('[^1]: 甲**“乙”的**丙'), ['7 **']);
    assert.deepEqual(marksIn('甲**乙\n: 丙**丁'), ['1 **', '8 **']);
  });
});
