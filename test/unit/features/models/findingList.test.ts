import assert from 'node:assert/strict';
import { check } from '../../../../server/src/checking/check';
import { applyEdits } from '../../../../server/src/editing/applyEdits';
import { findingLines, listFindings } from '../../../../server/src/features/models/findingList';
import { newFindings } from '../../../../server/src/features/models/newFindings';
import { Note } from '../../../../server/src/note/note';
import { defaultSettings } from '../../../../server/src/settings/noteSettings';

const settings = defaultSettings;
const fail = (code: string, error: unknown) => assert.fail(`${code}: ${error}`);

function listed(text: string) {
  const note = Note.read(text, true);
  return listFindings(check(note, settings, fail), note, settings, fail);
}

describe('The findings that a model is told', () => {
  it('show a line whole after a fix that changes several places of it', () => {
    const list = listed('# part1: 甲\n（00:00－00:10） ***1.1： 乙***\n- 丙\n');
    assert.deepEqual(
      list.findings.map(({ code, fixes }) => [code, fixes[0]?.edits]),
      [['segment-malformed', [{ line: 2, endLine: 2, newText: '(00:00-00:10) ***1.1: 乙***' }]]],
    );
  });

  it('show new lines as one text, and the lines that go', () => {
    const list = listed('(00:00-00:10) ***1.1: 甲***\n- 乙\n');
    assert.deepEqual(findingLines(list), [
      '1:1 warning segment-orphan: No part heading stands above 1.1',
      '  Fix: Insert "# part1: 甲" above it: 1 → "# part1: 甲\\n(00:00-00:10) ***1.1: 甲***"',
    ]);
  });

  it('count what is too much for an answer, in findings and in the lines of a fix', () => {
    const segment = (at: number) => `(00:${10 + at}-00:${11 + at}) ***1.9: 甲***\n- 乙\n\n`;
    const text = Array.from({ length: 30 }, (_, at) => segment(at))
      .join('')
      .repeat(4);
    const list = listed(`# part1: 甲\n${text}`);
    assert.equal(list.findings.length, 30);
    assert.ok(list.more > 0);
    assert.equal(findingLines(list).at(-1), `There are ${list.more} more findings`);
    const all = list.findings.flatMap(({ fixes }) => fixes);
    assert.ok(all.every(({ edits }) => edits.length <= 5));
    assert.ok(all.some(({ moreEdits }) => (moreEdits ?? 0) > 100));
  });

  it('are new where the note had none such, and old where it had, in whatever line', () => {
    const before = Note.read('# part1: 甲\n(00:00-00:10) ***1.1: 乙***\n- 丙**\n', true);
    const [block] = [before.blocks.length - 1];
    const { length } = before.blocks[block]!.text;
    const newText = '\n(00:10-00:20) ***1.2: 丁***\n- 戊**\n';
    const after = applyEdits(before, [{ block, start: length, end: length, newText }]);
    const one = (note: Note) => ({ note, findings: check(note, settings, fail) });
    const found = newFindings(one(before), one(after), new Set());
    assert.deepEqual(
      found.map(({ code, block: at }) => [code, after.blocks[at]?.text.includes('戊')]),
      [['emphasis-unrendered', true]],
    );
  });
});
