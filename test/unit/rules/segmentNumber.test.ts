import assert from 'node:assert/strict';
import { codesIn, fixedText, tell, tellOne, withCrlf } from './ruleText';

const code = 'segment-number';

/** A note of parts, each a heading's number and its segments' numbers; `-` is a missing number. */
function note(...parts: [heading: number | undefined, ...numbers: string[]][]): string {
  let seconds = 0;
  const time = () =>
    `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
  return parts
    .flatMap(([heading, ...numbers]) => [
      ...(heading === undefined ? [] : [`# part${heading}: 甲`]),
      ...numbers.map((number) => {
        const start = time();
        seconds += 10;
        const text = number === '-' ? '乙' : `${number}: 乙`;
        return `(${start}-${time()}) ***${text}***\n- 丙\n`;
      }),
    ])
    .join('\n');
}

const wrongIn = (text: string) => tell(code, text).map(({ at, says }) => [at, says.split(' ')[3]]);

describe('segment-number', () => {
  it('points at the number and says what it should be', () => {
    const told = tellOne(code, note([1, '1.1', '1.3']));
    assert.deepEqual([told.at, told.line, told.says], ['1.3', 5, '1.3 should be 1.2 here']);
  });

  const cases: [string, string, string[][]][] = [
    ['a correct part', note([1, '1.1', '1.2', '1.3']), []],
    ['a hole, once', note([1, '1.1', '1.2', '1.4', '1.5']), [['1.4', '1.3']]],
    ['a number twice, once', note([1, '1.1', '1.2', '1.2', '1.3']), [['1.2', '1.3']]],
    ['a slip', note([1, '1.1', '1.9', '1.3']), [['1.9', '1.2']]],
    ['a slip in the first half', note([1, '1.1', '4.2', '1.3']), [['4.2', '1.2']]],
    ['all of a part shifted by one, once', note([1, '1.2', '1.3', '1.4']), [['1.2', '1.1']]],
    ['a part that starts at zero, once', note([1, '1.0', '1.1', '1.2']), [['1.0', '1.1']]],
    [
      'numbers that go on from the part above, once',
      note([1, '1.1'], [2, '1.2', '1.3', '1.4']),
      [['1.2', '2.1']],
    ],
    ['the written number of a heading', note([1, '1.1'], [4, '4.1', '4.2']), []],
    ['the position of a part', note([1, '1.1'], [4, '2.1', '2.2']), []],
    ['two parts with one number', note([1, '1.1'], [1, '1.1', '2.2']), []],
    ['neither of them', note([1, '1.1'], [4, '3.1', '4.2']), [['3.1', '4.1']]],
    ['a missing number that holds its place', note([1, '1.1', '-', '1.3']), []],
    ['a missing number that is counted over', note([1, '1.1', '-', '1.2']), [['1.2', '1.3']]],
    [
      'two holes',
      note([1, '1.2', '1.3', '1.5']),
      [
        ['1.2', '1.1'],
        ['1.5', '1.4'],
      ],
    ],
    [
      'backwards',
      note([1, '1.3', '1.2', '1.1']),
      [
        ['1.3', '1.1'],
        ['1.1', '1.3'],
      ],
    ],
  ];
  for (const [name, text, wrong] of cases) {
    it(`judges ${name}`, () => assert.deepEqual(wrongIn(text), wrong));
  }

  it('guesses no part border before the first part', () => {
    assert.deepEqual(wrongIn(note([undefined, '1.1', '1.2', '2.1', '2.2'])), []);
    assert.deepEqual(wrongIn(note([undefined, '1.1', '1.2', '1.4', '1.5'])), [['1.4', '1.3']]);
    assert.deepEqual(wrongIn(note([undefined, '1.1', '2.1', '2.5', '2.3'])), [['2.5', '2.2']]);
    assert.deepEqual(wrongIn(note([undefined, '3.4', '3.5'], [1, '1.1'])), [['3.4', '3.1']]);
  });

  const offers = (text: string) =>
    tell(code, text)[0]!.fixes.map(({ title, result, preferred, safe }) => [
      title,
      result,
      preferred,
      safe,
    ]);

  it('corrects a slip in one number', () => {
    assert.deepEqual(offers(note([1, '1.1', '1.9', '1.3'])), [
      ['Renumber it to 1.2', note([1, '1.1', '1.2', '1.3']), true, true],
    ]);
  });

  it('prefers to renumber the part where the numbers below count on from the hole', () => {
    const text = note([1, '1.1', '1.3', '1.4']);
    const right = note([1, '1.1', '1.2', '1.3']);
    assert.deepEqual(offers(text), [
      ['Renumber it to 1.2', note([1, '1.1', '1.2', '1.4']), false, false],
      ['Renumber the segments of part 1', right, true, true],
    ]);
    assert.equal(offers(withCrlf(text))[1]?.[1], withCrlf(right));
  });

  it('offers to renumber all where other parts are wrong too', () => {
    const text = note([1, '1.1', '1.3'], [2, '2.2']);
    assert.deepEqual(
      offers(text).map(([title, result]) => [title, codesIn(result as string)]),
      [
        ['Renumber it to 1.2', ['segment-number 9']],
        ['Renumber all parts and segments', []],
      ],
    );
  });

  it('writes the first half that the part has: by position, else by its heading', () => {
    assert.equal(offers(note([1, '1.1'], [4, '2.1', '2.2', '2.2']))[0]?.[0], 'Renumber it to 2.3');
    assert.equal(offers(note([1, '1.1'], [4, '4.1', '4.2', '9.9']))[0]?.[0], 'Renumber it to 4.3');
  });

  it('gives a segment without a number none', () => {
    const text = note([1, '1.2', '-', '1.4']);
    const all = offers(text).find(([title]) => title === 'Renumber the segments of part 1');
    assert.equal(all?.[1], note([1, '1.1', '-', '1.3']));
  });

  it('renumbers the segments before the first part among themselves', () => {
    const text = note([undefined, '1.1', '1.3', '1.4'], [1, '1.1']);
    assert.deepEqual(offers(text).slice(0, 2), [
      ['Renumber it to 1.2', note([undefined, '1.1', '1.2', '1.4'], [1, '1.1']), false, false],
      [
        'Renumber the segments before the first part',
        note([undefined, '1.1', '1.2', '1.3'], [1, '1.1']),
        true,
        true,
      ],
    ]);
  });

  it('does not offer to renumber all where that leaves the segment as it is', () => {
    const text = note([undefined, '1.1', '1.3'], [1, '1.1', '1.3']);
    assert.deepEqual(
      offers(text).map(([title]) => title),
      ['Renumber it to 1.2'],
    );
  });

  it('asks where the digit that it adds stands behind the colon', () => {
    const ten = Array.from({ length: 10 }, (_, at) => `1.${at + 1}`);
    const eleventh = '1.1: 乙***\n- 丙\n\n(01:50';
    const text = (written: string) =>
      note([1, ...ten, '1.1', '1.12']).replace(eleventh, eleventh.replace('1.1: ', written));
    for (const written of ['1.1:1 ', '1.1：1 ']) {
      assert.equal(fixedText(text(written)), text(written));
    }
    assert.equal(fixedText(text('1.1: 1 ')), text('1.11: 1 '));
  });
});
