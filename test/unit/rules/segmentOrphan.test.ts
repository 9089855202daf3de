import assert from 'node:assert/strict';
import { codesIn, fixedText, tell, tellOne, withCrlf } from './ruleText';

const code = 'segment-orphan';
const first = '(00:00-00:10) ***1.1: 一***\n- 一\n';
const second = '(00:10-00:20) ***1.2: 二***\n- 二\n';
const partTwo = '# part2: 乙\n(00:20-00:30) ***2.1: 三***\n- 三\n';

describe('segment-orphan', () => {
  const text = `${first}\n${second}\n${partTwo}`;

  it('names the first segment without a part and points at its header', () => {
    const told = tellOne(code, `开场白。\n\n${text}`);
    assert.equal(told.says, 'No part heading stands above 1.1');
    assert.deepEqual([told.at, told.line], ['(00:00-00:10) ***1.1: 一***', 3]);
  });

  it('tells one missing heading once, also in a note that has none at all', () => {
    assert.deepEqual(codesIn(text), [`${code} 1`]);
    assert.deepEqual(codesIn(`${first}\n${second}`), [`${code} 1`]);
  });

  it('is not also a wrong number of the parts that have a heading, which stay as they are', () => {
    const further = `${text}\n# part3: 丙\n(00:30-00:40) ***3.1: 四***\n- 四\n`;
    assert.deepEqual(codesIn(further), [`${code} 1`]);
    assert.equal(fixedText(further), further);
    const last = `${further}\n# part4: 丁\n(00:40-00:50) ***4.1: 五***\n- 五\n`;
    const slip = last.replace('part3', 'part7').replace('3.1', '7.1');
    assert.deepEqual(codesIn(slip), [`${code} 1`, 'part-number 11']);
    assert.equal(fixedText(slip), last);
  });

  it('lets the headings count from 1 where the first does', () => {
    const own = text.replace('part2', 'part1').replace('2.1', '1.1');
    assert.deepEqual(codesIn(own), [`${code} 1`]);
  });

  it('calls a first heading wrong that fits neither', () => {
    const told = tellOne('part-number', text.replace('part2', 'part4').replace('2.1', '4.1'));
    assert.equal(told.says, 'Part 4 should be part 2 here');
  });

  it('takes a line for no segment that is a header only because the file is a note', () => {
    const song = '(00:00-00:05) 片头曲\n';
    const note = `${song}\n# part1: 甲\n${first.replace('00:00', '00:05')}`;
    assert.deepEqual(codesIn(note), ['segment-malformed 1']);
    const told = tellOne(code, `${song}\n${text}`);
    assert.equal(told.line, 3);
  });

  it('finds nothing below a heading, near-misses included', () => {
    for (const heading of ['# part1: 甲', '## Part1：甲']) {
      assert.deepEqual(tell(code, `${heading}\n${text}`), [], heading);
    }
  });

  it('says nothing below a line that may be the heading', () => {
    assert.deepEqual(tell(code, `# ptar1: 甲\n\n${text}`), []);
  });

  describe('inserts a part heading', () => {
    const insertedInto = (note: string) => tellOne(code, note).fixes.map(({ result }) => result);

    it('with the number of the segment and its title, and leaves nothing behind', () => {
      const expected = `# part1: 一\n${text}`;
      const [fix, ...others] = tellOne(code, text).fixes;
      assert.deepEqual(others, []);
      assert.equal(fix?.title, 'Insert "# part1: 一" above it');
      assert.deepEqual([fix?.result, fix?.preferred, fix?.safe], [expected, false, false]);
      assert.deepEqual(codesIn(expected), []);
      assert.deepEqual(insertedInto(withCrlf(text)), [withCrlf(expected)]);
    });

    it('for each part whose numbers stand there', () => {
      const note = `${first}\n${partTwo.replace(/^.*\n/, '')}\n# part3: 丙\n(00:30-00:40) ***3.1: 四***\n- 四\n`;
      const [fix] = tellOne(code, note.replace('(00:20', '(00:10')).fixes;
      assert.equal(fix?.title, 'Insert the 2 part headings that are missing');
      assert.match(fix.result, /^# part1: 一\n\(00:00[^#]*\n\n# part2: 三\n\(00:10/);
      assert.deepEqual(codesIn(fix.result), []);
    });

    it('below front matter and text, a blank line under the latter', () => {
      const head = '+++\ntitle = "样"\ndate = 2025-01-01\n+++\n';
      assert.deepEqual(insertedInto(head + text), [`${head}# part1: 一\n${text}`]);
      assert.deepEqual(insertedInto(`${head}\n${text}`), [`${head}\n# part1: 一\n${text}`]);
      assert.deepEqual(insertedInto(`开场白\n${text}`), [`开场白\n\n# part1: 一\n${text}`]);
      assert.deepEqual(insertedInto(`开场白\n\n${text}`), [`开场白\n\n# part1: 一\n${text}`]);
    });

    it('behind a byte order mark, and above the spaces before a header', () => {
      assert.deepEqual(insertedInto(`\ufeff${text}`), [`\ufeff# part1: 一\n${text}`]);
      assert.deepEqual(insertedInto(`  ${text}`), [`# part1: 一\n  ${text}`]);
    });

    it('above the comments that silence something of the header', () => {
      const comment = '<!-- episode-notes-disable-next-line time-style -->\n';
      assert.equal(
        insertedInto(`开场白\n\n${comment}${text}`)[0],
        `开场白\n\n# part1: 一\n${comment}${text}`,
      );
    });

    it('never without a title to give it', () => {
      assert.deepEqual(insertedInto(text.replace(' 一', ' ')), []);
    });

    it('never of its own accord', () => {
      assert.equal(fixedText(text), text);
    });
  });
});
