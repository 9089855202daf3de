import assert from 'node:assert/strict';
import { check } from '../../../server/src/checking/check';
import { Note } from '../../../server/src/note/note';
import { codesIn, fail, fixedText, settings, tell, tellOne, withCrlf } from './ruleText';

const code = 'part-empty';
const above = '# part1: 甲\n(00:00-00:10) ***1.1: 一***\n- 一\n\n';
const below = '# part3: 丙\n(00:30-00:40) ***3.1: 三***\n- 三\n';

describe('part-empty', () => {
  const text = `${above}# part2: 乙\n\n${below}`;

  it('names the part and points at its heading', () => {
    const told = tellOne(code, text);
    assert.equal(told.says, 'Part 2 has no segment and no text');
    assert.deepEqual([told.at, told.line], ['# part2: 乙', 5]);
  });

  it('finds each such part: the first, the last, and one of near-misses', () => {
    const found = tell(code, `# part1: 甲\n## Part2：乙\n\n${below}\n# part4: 丁`);
    assert.deepEqual(
      found.map(({ line }) => line),
      [1, 2, 8],
    );
  });

  it('takes a part with free text for what it is: a list, a picture, code, a line of signs', () => {
    for (const free of [
      '说明',
      '- 说明',
      '![图](u)',
      '```\n(00:10-00:30) ***2.1: 二***\n```',
      '༼ ༽',
    ]) {
      assert.deepEqual(tell(code, text.replace('乙\n', `乙\n${free}\n`)), [], free);
    }
  });

  it('takes a comment for no text, unless it is never closed', () => {
    assert.equal(tellOne(code, text.replace('乙\n', '乙\n\n<!-- 待补 -->\n')).line, 5);
    assert.equal(tellOne(code, text.replace('乙\n', '乙\n<!--\n待补\n-->\n')).line, 5);
    assert.deepEqual(tell(code, `${above}# part2: 乙\n<!-- 待补\n`), []);
  });

  it('hears at once of text that is written and of text that is deleted', () => {
    const empty = Note.read(text);
    const isTold = (note: Note) => check(note, settings, fail).some((one) => one.code === code);
    assert.equal(isTold(empty), true);
    const offset = text.indexOf('乙\n') + 2;
    const written = empty.edit({ offset, deleteCount: 0, inserted: '说明\n' });
    assert.equal(isTold(written), false);
    assert.equal(isTold(written.edit({ offset, deleteCount: 3, inserted: '' })), true);
  });

  it('counts a line that is a header only because the file is a note', () => {
    const told = codesIn(text.replace('乙\n', '乙\n(00:10-00:30) 换场\n'));
    assert.deepEqual(told, ['segment-malformed 6']);
  });

  describe('inserts a segment', () => {
    const insertedInto = (note: string) => tellOne(code, note).fixes.map(({ result }) => result);

    it('that goes on with number and times, under the title of the part', () => {
      const expected = `${above}# part2: 乙\n(00:10-00:30) ***2.1: 乙***\n\n${below}`;
      const [fix, ...others] = tellOne(code, text).fixes;
      assert.deepEqual(others, []);
      assert.equal(fix?.title, 'Insert "(00:10-00:30) ***2.1: 乙***" below it');
      assert.deepEqual([fix?.result, fix?.preferred, fix?.safe], [expected, false, false]);
      assert.deepEqual(codesIn(expected), ['segment-empty 6']);
      assert.deepEqual(insertedInto(withCrlf(text)), [withCrlf(expected)]);
    });

    it('in the border and time style of the note', () => {
      const styled = text
        .replace('- 一\n', '- 一\n\n(0:11-0:15) ***1.2: 二***\n- 二\n')
        .replace('(00:00-00:10)', '(0:00-0:10)');
      const [result] = insertedInto(styled);
      assert.match(result ?? '', /^\(0:16-0:29\) \*{3}2\.1: 乙\*{3}$/m);
    });

    it('above a comment', () => {
      const [result] = insertedInto(text.replace('乙\n', '乙\n<!-- 待补 -->\n'));
      const header = '# part2: 乙\n(00:10-00:30) ***2.1: 乙***\n';
      assert.equal(result, `${above}${header}\n<!-- 待补 -->\n\n${below}`);
    });

    it('with a blank line before whatever stands right below', () => {
      const [result] = insertedInto(text.replace('乙\n\n', '乙\n'));
      assert.equal(result, `${above}# part2: 乙\n(00:10-00:30) ***2.1: 乙***\n\n${below}`);
    });

    it('from the start of the episode, where it is the first', () => {
      const first = `# part1: 甲\n\n${below.replace('part3', 'part2').replace('3.1', '2.1')}`;
      assert.match(insertedInto(first)[0] ?? '', /^\(00:00-00:30\) \*{3}1\.1: 甲\*{3}$/m);
    });

    it('up to the end of the episode, where that is known and nothing follows', () => {
      const last = `${above}# part2: 乙`;
      assert.deepEqual(insertedInto(last), []);
      const head = '+++\ntitle = "样"\ndate = 2025-01-01\nparams.duration = "01:00"\n+++\n';
      const header = '(00:10-01:00) ***2.1: 乙***';
      assert.deepEqual(insertedInto(head + last), [`${head}${last}\n${header}`]);
    });

    it('without the emphasis of the part’s title, which the header has itself', () => {
      const [result] = insertedInto(text.replace('乙\n', '**乙**的事\n'));
      assert.match(result ?? '', /^\(00:10-00:30\) \*{3}2\.1: 乙的事\*{3}$/m);
    });

    const noRoom: [string, string][] = [
      ['neighbours meet', text.replace('00:30', '00:10')],
      ['neighbours meet in the next second', text.replace('00:30', '00:11')],
      ['neighbours overlap', text.replace('00:30', '00:05')],
      ['the end above is unknown', text.replace('00:10)', ')')],
      ['the start below is unknown', text.replace('(00:30', '(')],
      ['the part has no title', text.replace('part2: 乙', 'part2:')],
    ];
    for (const [reason, note] of noRoom) {
      it(`never where ${reason}`, () => {
        assert.deepEqual(insertedInto(note), []);
      });
    }

    it('never of its own accord', () => {
      assert.equal(fixedText(text), text);
    });
  });
});
