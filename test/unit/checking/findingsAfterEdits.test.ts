import assert from 'node:assert/strict';
import fc from 'fast-check';
import { check } from '../../../server/src/checking/check';
import { Note } from '../../../server/src/note/note';
import { settings } from '../rules/ruleText';

const start = [
  '+++',
  'tags = ["菜园", ""]',
  'params.duration = "00:44"',
  '+++',
  '# part1: 春天',
  '(00:00-00:10) ***1.1: 翻土***',
  '- 先**“松”**土。',
  '',
  '(00:08-00:30) ***1.2: 播种***',
  '- 再播种。',
  '',
  '# part 3: 夏天',
  '（00:30－00:40） ***3.1: 浇水***',
  '- 每天**早上**浇。',
  '',
].join('\n');
const pieces = ['```\n', '\n', '# part2: 秋天\n', '(00:40-00:35) ***3.2: 收获***\n', '**', '9'];
pieces.push('+++\n', '<!--', '-->', '(00:20-00:25) **3.3: 施肥**\n', '- 报**“早”**。\n', ' ', '(');
pieces.push('(0:40-00:45) ***3.4: 晒干***\n', '# part4:\n', '(00:45-00:50) ***4.1: ***\n\n');
pieces.push(
  ' +++\n',
  '+++ # 注\n',
  '+++ 后\n',
  '前言\n',
  '\u3000',
  '\ufeff',
  'date = "2025/4/20"\n',
);
pieces.push(
  'title = 1.50\n',
  'tags = "菜、果"\n',
  'tags = ["菜", "菜"]\n',
  '[params]\n',
  '{{< /x >}}\n',
);

const atTheTop = fc.constantFrom(0, 0.02, 0.05);
const anywhere = fc.double({ min: 0, max: 1, noNaN: true });
const edit = fc.record({
  at: fc.oneof(anywhere, atTheTop),
  deleteCount: fc.nat(30),
  inserted: fc.oneof(fc.constant(''), fc.constantFrom(...pieces)),
});

describe('Findings', () => {
  it('are the same after every edit as for a text that is read anew', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        let note = Note.read(start);
        check(note, settings, fail);
        for (const { at, deleteCount, inserted } of edits) {
          note = note.edit({ offset: Math.floor(at * note.length), deleteCount, inserted });
          const anew = check(Note.read(note.text), settings, fail);
          assert.deepEqual(check(note, settings, fail), anew, note.text);
        }
      }),
      { numRuns: 200 },
    );
  });
});

function fail(code: string, error: unknown): never {
  throw new Error(`${code} failed`, { cause: error });
}
