import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSegmentHeader } from '../../../../server/src/note/headers/segmentHeader';
import { readWellSpelledHeader } from '../../../../server/src/note/headers/wellSpelledHeader';

const time = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('00:19', '0:28', '1:02:03', '62:03.5', '1:2:3.1239') },
  fc.constantFrom('00:75', '1:75:00', '00.19', '00：28', '1:2:3:4', '1234567890:00', '0０:19', ''),
);
const number = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('2.1: ', '12.34: ', '123456789012345.1: ') },
  fc.constantFrom('2.１: ', '2.1:', '2.1：', '2.1 : ', '1234567890123456.1: ', '2: ', ''),
);
const scraps = [
  '甲',
  'b 2',
  '１２',
  ' ',
  '\u3000',
  '\u00a0',
  '*',
  '＊',
  '_',
  '`',
  '\\',
  '(0:19)',
  '🚀',
];
const title = fc.array(fc.constantFrom(...scraps), { maxLength: 5 }).map((parts) => parts.join(''));
const rarely = <Text extends string>(usual: Text, ...others: Text[]) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, fc.constantFrom(...others));
const line = fc
  .tuple(
    ...[rarely('(', '（', '( ', ''), time, rarely('-', '–', ' - '), time, rarely(')', '）', ' )')],
    ...[rarely(' ', '', '  '), rarely('***', '**', '**_'), number, title],
    ...[rarely('***', '****', '**', ''), rarely('', ' \t', ' 尾', '<!-- x -->')],
  )
  .map((parts) => parts.join(''));

/** What a span or a header becomes where one more character stands before it. */
function shifted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(shifted);
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      key.match(/^(?:start|end)$/) && typeof part === 'number' ? part + 1 : shifted(part),
    ]),
  );
}

describe('readWellSpelledHeader', () => {
  it('reads no header otherwise than it is read behind a space, where it is left alone', () => {
    fc.assert(
      fc.property(line, (text) => {
        assert.equal(readWellSpelledHeader(` ${text}`), undefined);
        assert.deepEqual(shifted(readSegmentHeader(text)), readSegmentHeader(` ${text}`));
      }),
      { numRuns: 3000 },
    );
  });

  it('takes a header as the format has it, and none with a fault or with marks in its title', () => {
    const isTaken = (text: string) => readWellSpelledHeader(text) !== undefined;
    assert.ok(isTaken('(00:19-00:28) ***2.1: 标题 b***'));
    assert.ok(isTaken('(1:00:19.5-1:00:28.125) ***12.34: 甲*** \t'));
    for (const text of [
      '（00:19-00:28） ***2.1: 甲***',
      '(00：19-00:28) ***2.1: 甲***',
      '(00:19-00:28) ***2.1: ***',
      '(00:19-00:28) ***2.1: 甲 ***',
      '(00:19-00:28) ***2.1: 甲*** 尾',
      '(00:19-00:28) ***2.1: **甲** 乙***',
      '(00:19-00:28) ***2.1: `甲`***',
      '(00:19-00:28) ***2.1: 甲',
    ]) {
      assert.ok(!isTaken(text), text);
    }
  });
});
