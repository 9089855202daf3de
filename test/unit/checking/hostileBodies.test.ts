import assert from 'node:assert/strict';
import { check } from '../../../server/src/checking/check';
import { Note } from '../../../server/src/note/note';
import { processorTime } from '../processorTime';
import { fail, settings } from '../rules/ruleText';

/** Pieces that come near a finding about bodies, so often on one line, or on lines of their own. */
const pieces = [
  '`**a**`',
  '`**a',
  '``**',
  '~~“a”~~',
  '~~',
  '~~~ ',
  '#a ',
  '#a#',
  '🔑- ',
  '🔑* a',
  '2️⃣',
  '- ♏',
  '<p>',
  '</p>',
  '<br>',
  '<a "',
  '<!--',
  '-->',
  '<pre',
  '```a',
  '~~~a',
  ' -- ',
  '<!-- episode-notes-disable -- a -->',
];

const size = 100_000;

/** Milliseconds of processor time; twice what the slowest of them takes. */
const limit = 2000;

describe('bodies that no author writes', () => {
  for (const piece of pieces) {
    const times = Math.ceil(size / piece.length);
    for (const [how, body] of [
      ['on one line', piece.repeat(times)],
      ['line by line', `${piece}\n`.repeat(times)],
      ['line by line below a list', `- a\n${`${piece} a\n`.repeat(times)}`],
    ] as const) {
      it(`take time in proportion to their length: ${piece} ${how}`, async () => {
        const header = '(00:00-00:10) ***1.1: 题***';
        const text = `# part1: 甲\n${header}\n${body}\n\n${header}\n- 乙\n`;
        const took = await processorTime(() =>
          assert.ok(check(Note.read(text), settings, fail).length < size),
        );
        assert.ok(took < limit, `${took} ms`);
      });
    }
  }
});
