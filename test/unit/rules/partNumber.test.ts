import assert from 'node:assert/strict';
import { codesIn, fixedText, tell, tellOne, withCrlf } from './ruleText';

const code = 'part-number';

/** A note with these headings; the segments carry the number of theirs. */
function withParts(...numbers: number[]): string {
  return numbers
    .map(
      (number, at) =>
        `# part${number}: 甲\n(00:${at}0-00:${at + 1}0) ***${number}.1: 乙***\n- 丙\n`,
    )
    .join('\n');
}

describe('part-number', () => {
  it('points at the number and says what it should be', () => {
    const told = tellOne(code, withParts(1, 3));
    assert.deepEqual([told.at, told.line, told.says], ['3', 5, 'Part 3 should be part 2 here']);
  });

  const holes: [number[], number[]][] = [
    [[1, 2, 3], []],
    [[2], [0]],
    [[0, 1, 2], [0]],
    [[1, 3, 4, 5], [1]],
    [[1, 2, 2, 3], [2]],
    [[1, 2, 9, 4], [2]],
    [[2, 3, 4], [0]],
    [
      [3, 2, 1],
      [0, 2],
    ],
    [
      [1, 1, 1],
      [1, 2],
    ],
  ];
  for (const [numbers, wrong] of holes) {
    it(`finds ${wrong.length} in parts ${numbers.join(', ')}`, () => {
      assert.deepEqual(
        tell(code, withParts(...numbers)).map(({ line }) => (line - 1) / 4),
        wrong,
      );
    });
  }

  it('corrects a slip in one number, with its segments', () => {
    const [fix, ...others] = tellOne(code, withParts(1, 9, 3)).fixes;
    assert.deepEqual(others, []);
    assert.equal(fix?.title, 'Renumber this part and its segments to 2');
    assert.deepEqual([fix?.result, fix?.preferred, fix?.safe], [withParts(1, 2, 3), true, true]);
  });

  it('leaves a hole to the author: a part may still be written that fills it', () => {
    const offers = tellOne(code, withParts(1, 3, 4)).fixes;
    assert.deepEqual(
      offers.map(({ title, result, preferred, safe }) => [title, result, preferred, safe]),
      [
        ['Renumber this part and its segments to 2', withParts(1, 2, 4), false, false],
        ['Renumber all parts and segments', withParts(1, 2, 3), false, false],
      ],
    );
    const crlf = tellOne(code, withCrlf(withParts(1, 3, 4))).fixes;
    assert.equal(crlf[1]?.result, withCrlf(withParts(1, 2, 3)));
    const last = withParts(1, 2, 4);
    assert.equal(fixedText(last), last);
  });

  it('is right to be fixed alone where only another part has wrong segments', () => {
    const text = withParts(1, 9, 3).replace('1.1', '1.5');
    const offers = tellOne(code, text).fixes;
    assert.deepEqual(
      offers.map(({ title, preferred }) => [title, preferred]),
      [
        ['Renumber this part and its segments to 2', true],
        ['Renumber all parts and segments', false],
      ],
    );
    assert.deepEqual(codesIn(offers[0]!.result), ['segment-number 2']);
  });

  it('keeps the numbers of segments that are by position already', () => {
    const text = withParts(1, 2).replace('# part2', '# part7');
    assert.deepEqual(codesIn(text), ['part-number 5']);
    assert.equal(tellOne(code, text).fixes[0]?.result, withParts(1, 2));
  });

  it('numbers malformed headings too', () => {
    const text = withParts(1, 3).replace('# part3: ', '#part3：');
    assert.deepEqual(codesIn(text), ['part-malformed 5', 'part-number 5']);
    assert.equal(
      tellOne(code, text).fixes[0]?.result,
      withParts(1, 2).replace('# part2: ', '#part2：'),
    );
  });
});
