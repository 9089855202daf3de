import assert from 'node:assert/strict';
import { takeTime } from '../../../../server/src/editing/times/takeTime';
import { outcomeText } from '../refactored';

/** The text after a time is taken at `|`, or the refusal. */
function take(marked: string, time: number): string {
  const offset = marked.indexOf('|');
  return outcomeText(marked.replace('|', ''), (note) => {
    const { line, character: column } = note.positionAt(offset);
    const block = note.blockAtLine(line);
    return takeTime(note, { block, line: line - (note.lines[block] ?? 0), column }, time, '新');
  });
}

const head = '# part1: 甲\n(00:00-00:20) ***1.1: 上***\n- 一\n\n';

describe('taking a time from the player', () => {
  it('writes it over the time at the cursor, wherever in it that is', () => {
    for (const marked of ['(|00:20-00:30)', '(00:|20-00:30)', '(00:20|-00:30)']) {
      assert.equal(
        take(`${head}${marked} ***1.2: 下***\n`, 21_900),
        `${head}(00:21-00:30) ***1.2: 下***\n`,
      );
    }
    assert.equal(
      take(`${head}(00:20-00:3|0) ***1.2: 下***\n`, 28_000),
      `${head}(00:20-00:28) ***1.2: 下***\n`,
    );
    assert.equal(
      take(`${head}(00:20-0|0:99) ***1.2: 下***\n`, 28_000),
      `${head}(00:20-00:28) ***1.2: 下***\n`,
    );
  });

  it('fills an empty place, also while a header is being typed', () => {
    assert.equal(
      take(`${head}(00:20-|) ***1.2: 下***\n`, 28_000),
      `${head}(00:20-00:28) ***1.2: 下***\n`,
    );
    assert.equal(take(`${head}(00:20-|`, 28_000), `${head}(00:20-00:28`);
    assert.equal(take(`${head}(|`, 28_000), `${head}(00:28`);
  });

  it('writes hours as the note does', () => {
    assert.equal(
      take(`${head}(|00:20-2:00:00) ***1.2: 下***\n`, 3_723_000),
      `${head}(1:02:03-2:00:00) ***1.2: 下***\n`,
    );
  });

  it('begins the next segment on an empty line below one', () => {
    assert.equal(take(`${head}|`, 28_000), `${head}(00:28-00:29) ***1.2: 新***\n\n`);
    assert.match(
      take('+++\ntitle = "甲"\n+++\n|', 5_000),
      /# part1: 新\n+\(00:05-00:06\) \*{3}1\.1: 新/,
    );
  });

  it('says where a time can go when the cursor is elsewhere', () => {
    const elsewhere =
      'refused: A time is taken between the brackets of a header, or on an empty line';
    assert.equal(take(`${head.replace('一', '一|')}`, 28_000), elsewhere);
    assert.equal(take(`${head.replace('上', '|上')}`, 28_000), elsewhere);
    assert.equal(
      take(`${head.trimEnd()}\n|\n- 又\n`, 28_000),
      'refused: More of this segment stands below; go below it first',
    );
    assert.equal(take(`${head}|`, 5_000), 'refused: It is 00:05, and 1.1 ends at 00:20');
    assert.equal(
      take(head.replace('00:20', '00:2|0'), 20_000),
      'refused: This time is there already',
    );
  });
});
