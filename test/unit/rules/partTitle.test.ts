import assert from 'node:assert/strict';
import { codesIn, tell, tellOne } from './ruleText';

const code = 'part-title';
const segment = '(00:00-00:10) ***1.1: 一***\n- 一\n';

describe('part-title', () => {
  it('names the part and points at its heading without its blanks', () => {
    const told = tellOne(code, `  # part1:  \n${segment}`);
    assert.equal(told.says, 'Part 1 has no title');
    assert.deepEqual([told.at, told.line, told.fixes], ['# part1:', 1, []]);
  });

  it('sees no title in a comment, nor in hashes that close the heading', () => {
    for (const heading of ['# part1: <!-- 待定 -->', '# part1: ##', '# part1:\t']) {
      assert.deepEqual(codesIn(`${heading}\n${segment}`), [`${code} 1`], heading);
    }
  });

  it('is told beside a near-miss, so that mending that brings up nothing', () => {
    const text = `#part 1\n${segment}`;
    assert.deepEqual(codesIn(text), ['part-malformed 1', `${code} 1`]);
    const mended = tellOne('part-malformed', text).fixes[0]!.result;
    assert.deepEqual(codesIn(mended), [`${code} 1`]);
  });

  it('takes anything that is published for a title', () => {
    for (const title of ['甲', '…', '<!-- 注 --> 甲', '1', '![](a.png)']) {
      assert.deepEqual(tell(code, `# part1: ${title}\n${segment}`), [], title);
    }
  });
});
