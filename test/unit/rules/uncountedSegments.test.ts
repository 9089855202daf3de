import assert from 'node:assert/strict';
import { Note } from '../../../server/src/note/note';
import { sequenceOf } from '../note/noteFixtures';
import { codesIn, fixedText, tellAll, tellOne } from './ruleText';

/** A line of a body that is taken for a header only because the file is a note. */
const bodyLine = '(00:20-00:30) 一段没有标题的说明';
const text = `# part1: 甲
(00:00-00:10) ***1.1: 一***
- 一

(00:10-00:20) ***1.2: 二***
- 二

${bodyLine}
- 说明

(00:30-00:40) ***1.3: 三***
- 三

(00:40-00:50) ***1.4: 四***
- 四
`;

describe('a line in a body that begins with a time range', () => {
  it('puts no number below it wrong', () => {
    assert.deepEqual(codesIn(text), ['segment-malformed 8']);
    assert.equal(fixedText(text), text);
  });

  it('puts no number wrong before the first part, nor at the start of a part', () => {
    const orphans = text.replace('# part1: 甲\n', '');
    assert.deepEqual(
      codesIn(orphans).filter((code) => code.includes('number')),
      [],
    );
    const first = text.replace('# part1: 甲\n', `# part1: 甲\n${bodyLine}\n- 先\n\n`);
    assert.deepEqual(
      codesIn(first).filter((code) => code.includes('number')),
      [],
    );
  });

  it('counts as soon as it has stars, and no longer when it loses them', () => {
    const starred = text.replace('一段没有标题的说明', '***一段说明***');
    assert.deepEqual(
      Note.read(starred).sequence.segments.map(({ place }) => place),
      [1, 2, 3, 4, 5],
    );
    for (const [from, to] of [
      [text, starred],
      [starred, text],
    ] as const) {
      const before = Note.read(from);
      assert.equal(before.sequence.segments.length, 5);
      const offset =
        from.indexOf(bodyLine) === -1 ? from.indexOf('***一段') : from.indexOf('一段没');
      const end = from.indexOf('\n', offset);
      const inserted = to.slice(offset, to.indexOf('\n', offset));
      const after = before.edit({ offset, deleteCount: end - offset, inserted });
      assert.equal(after.text, to);
      assert.deepEqual(sequenceOf(after), sequenceOf(Note.read(to)));
    }
  });

  it('may be the very segment whose number is missing', () => {
    const filled = text.replace('1.4:', '1.5:').replace('1.3:', '1.4:');
    assert.deepEqual(codesIn(filled), ['segment-malformed 8']);
    assert.equal(fixedText(filled), filled);
  });

  it('leaves it to the author to renumber the others', () => {
    const wrong = text.replace('1.4:', '1.9:');
    const { fixes } = tellOne('segment-number', wrong);
    assert.ok(fixes.length > 0 && fixes.every(({ preferred, safe }) => !preferred && !safe));
    assert.equal(fixedText(wrong), wrong);
  });

  it('takes no number from the others when they are renumbered', () => {
    const wrong = text.replace('1.4:', '1.7:').replace('1.3:', '1.6:');
    const { fixes } = tellOne('segment-number', wrong);
    assert.equal(fixes.find(({ title }) => title.includes('of part'))?.result, text);
  });

  it('takes no number from the others when they are sorted or moved', () => {
    const swapped = text
      .replace('(00:30-00:40) ***1.3: 三***\n- 三', 'X')
      .replace('(00:40-00:50) ***1.4: 四***\n- 四', '(00:30-00:40) ***1.4: 三***\n- 三')
      .replace('X', '(00:40-00:50) ***1.3: 四***\n- 四');
    const { fixes } = tellOne('time-order', swapped);
    assert.deepEqual(
      fixes.map(({ result }) => result),
      [text, text],
    );
  });

  it('gets the number that follows when it is written as a header', () => {
    const [told] = tellAll(text);
    assert.equal(
      told?.fixes[0]?.result,
      text.replace('一段没有标题的说明', '***1.3: 一段没有标题的说明***'),
    );
  });
});
