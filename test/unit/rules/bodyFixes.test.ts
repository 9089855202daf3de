import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Note } from '../../../server/src/note/note';
import { fixedText, tellAll, withCrlf } from './ruleText';

const lines = [
  ...[
    '- 带伞',
    '-带伞',
    '*带伞',
    '    - 黑的',
    '    -黑的',
    '🔑- 锁门',
    '    ♏* 蓝的',
    '→2. 关灯',
  ],
  ...[
    '1. 走',
    '> 慢走',
    '> -慢走',
    '走了。',
    '走**“快”**点',
    '用`**npm**`装',
    '~~旧~~，~~“新”~~的',
  ],
  ...['', '', '', '#路线', '##路线', '---', '-', '    code', '| 物 |', '|---|'],
  ...[
    '<br>',
    '</details>',
    '<div>',
    '<p>文</p>',
    '<!-- 注 -->',
    '<!-- 待补',
    '-->',
    '```',
    '```sh',
    '~~~',
  ],
];

/** A note of some segments, whose bodies hold whatever lines come near a finding about bodies. */
const noteText = fc
  .array(fc.array(fc.constantFrom(...lines), { maxLength: 6 }), { minLength: 1, maxLength: 4 })
  .map((bodies) => {
    const segments = bodies.map((body, at) => {
      const header = `(0${at}:00-0${at + 1}:00) ***1.${at + 1}: 题***`;
      return [header, ...body, ''].join('\n');
    });
    return `# part1: 甲\n${segments.join('\n')}`;
  });

const counts = (text: string) => {
  const sums = new Map<string, number>();
  for (const { code } of tellAll(text)) sums.set(code, (sums.get(code) ?? 0) + 1);
  return sums;
};

describe('fixes of bodies', () => {
  it('leave no header out that was there, and reach an end', () => {
    fc.assert(
      fc.property(noteText, fc.boolean(), (plain, hasCrlf) => {
        const text = hasCrlf ? withCrlf(plain) : plain;
        const once = fixedText(text);
        assert.equal(fixedText(once), once);
        assert.equal(Note.read(once).blocks.length, Note.read(text).blocks.length);
      }),
      { numRuns: 300 },
    );
  });

  it('bring up nothing new where all that is safe is fixed', () => {
    fc.assert(
      fc.property(noteText, (text) => {
        const before = counts(text);
        for (const [code, count] of counts(fixedText(text))) {
          assert.ok(count <= (before.get(code) ?? 0), `${code}\n${text}\n---\n${fixedText(text)}`);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('each leave less of what they mend, and close what hides headers', () => {
    const own = /^(?:emphasis-in-code|heading-marker|segment-swallowed)$/;
    fc.assert(
      fc.property(noteText, (text) => {
        const told = tellAll(text);
        const hiding = told.filter(({ code }) => code === 'block-unclosed').length;
        for (const { code, line, fixes } of told) {
          const isOfCode = (one: { code: string }) => one.code === code;
          for (const { result } of own.test(code) ? fixes : []) {
            const after = tellAll(result);
            // Below what hides no more, others come to light.
            if (after.filter((one) => one.code === 'block-unclosed').length < hiding) continue;
            const left = after.filter(isOfCode).length;
            assert.ok(left < told.filter(isOfCode).length, `${code}\n${text}\n---\n${result}`);
          }
          for (const { result } of code === 'block-unclosed' ? fixes : []) {
            const left = tellAll(result).filter((one) => isOfCode(one) && one.line === line);
            assert.deepEqual(left, [], `${text}\n---\n${result}`);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
