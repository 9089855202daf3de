import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ownText } from '../../../../server/src/editing/leadingComments';
import { moveUpOrDown } from '../../../../server/src/editing/segments/moveUpOrDown';
import { Note } from '../../../../server/src/note/note';
import { correctNote, segmentsOf, textOf } from '../../rules/generatedNotes';
import { withCrlf } from '../../rules/ruleText';
import { refactored, runOf } from '../refactored';

const up = (text: string, first: number, last = first) =>
  refactored(text, (note) => moveUpOrDown(note, runOf(note, first, last), 'up'));
const down = (text: string, first: number, last = first) =>
  refactored(text, (note) => moveUpOrDown(note, runOf(note, first, last), 'down'));

const note = `# part1: 甲
(00:00-00:10) ***1.1: 一***
- 一

(00:10-00:20) ***1.2: 二***
- 二
    - 更细

(00:20-00:30) ***1.3: 三***
- 三

# part2: 乙
(00:30-00:40) ***2.1: 四***
- 四
`;
const headers = (text: string | undefined) => text?.match(/part\d|\d\.\d: ./g)?.join(' ');

describe('moving segments up and down', () => {
  it('takes the body along; the numbers stay with their places', () => {
    const moved = up(note, 1)!;
    assert.equal(headers(moved), 'part1 1.1: 二 1.2: 一 1.3: 三 part2 2.1: 四');
    assert.match(moved, /1\.1: 二\*{3}\n- 二\n {4}- 更细\n\n\(00:00-00:10\)/);
    assert.equal(up(withCrlf(note), 1), withCrlf(moved));
    assert.equal(down(moved, 0), note);
  });

  it('moves several at once', () => {
    assert.equal(headers(up(note, 1, 2)), 'part1 1.1: 二 1.2: 三 1.3: 一 part2 2.1: 四');
    assert.equal(headers(down(note, 0, 1)), 'part1 1.1: 三 1.2: 一 1.3: 二 part2 2.1: 四');
  });

  it('lets one over the border of its part', () => {
    assert.equal(headers(down(note, 2)), 'part1 1.1: 一 1.2: 二 part2 2.1: 三 2.2: 四');
    assert.equal(headers(up(note, 3)), 'part1 1.1: 一 1.2: 二 1.3: 三 1.4: 四 part2');
  });

  it('puts the heading on the other side then, and leaves the segment where a cursor is in it', () => {
    const free = note.replace('乙\n', '乙\n这一部分另说。\n\n');
    assert.equal(
      up(free, 3),
      `${note.slice(0, note.indexOf('# part2'))}(00:30-00:40) ***1.4: 四***
- 四

# part2: 乙
这一部分另说。
`,
    );
    assert.equal(
      down(up(free, 3)!.replace(/\n$/, '\n\n(00:40-00:50) ***2.1: 五***\n'), 3)?.match(
        /# part2[\s\S]*/,
      )?.[0],
      '# part2: 乙\n这一部分另说。\n\n(00:30-00:40) ***2.1: 四***\n- 四\n\n(00:40-00:50) ***2.2: 五***\n',
    );
    for (const [direction, segment] of [
      ['up', 3],
      ['down', 2],
    ] as const) {
      const read = Note.read(note);
      const own = read.sequence.segments[segment]!.blockIndex;
      const { core } = ownText(read, own);
      const edits = moveUpOrDown(read, runOf(read, segment), direction);
      const inOwn = edits.filter(
        ({ block, start, end }) => block === own && start < core.length && end > 0,
      );
      assert.deepEqual(
        inOwn.map(({ start, end }) => core.slice(start, end)).join(),
        direction === 'up' ? '2.1' : '1.3',
      );
    }
  });

  it('leaves a blank line between the heading of a part that is empty now and the next one', () => {
    const text = `${note}\n# part3: 丙\n(00:40-00:50) ***3.1: 五***\n- 五\n`;
    assert.match(up(text, 3)!, /1\.4: 四\*{3}\n- 四\n\n# part2: 乙\n\n# part3: 丙\n\(/);
  });

  it('takes the silencing comment above the header along', () => {
    const comment = '<!-- episode-notes-disable-next-line time-gap -->\n';
    const text = note.replace('(00:10-', `${comment}(00:10-`);
    assert.match(up(text, 1)!, /part1: 甲\n<!-- .* -->\n\(00:10-.*- 更细\n\n\(00:00/s);
    assert.match(down(text, 1)!, /- 一\n\n\(00:20-.*- 三\n\n<!-- .* -->\n\(00:10-/s);
    assert.equal(down(up(text, 1)!, 0), text);
  });

  it('leaves wrong numbers as they are', () => {
    assert.equal(
      headers(up(note.replace('1.3', '1.7'), 1)),
      'part1 1.2: 二 1.1: 一 1.7: 三 part2 2.1: 四',
    );
  });

  it('has nowhere to go at the ends, over a border with several, or past open code', () => {
    assert.equal(up(note, 0), undefined);
    assert.equal(down(note, 3), undefined);
    assert.equal(down(note, 1, 2), undefined);
    assert.equal(up(note, 2, 3), undefined);
    assert.equal(up(`${note}\n\`\`\`\n`, 3), undefined);
  });

  it('comes back to the same text, and keeps every line, in any note', () => {
    fc.assert(
      fc.property(correctNote, fc.nat(), (made, at) => {
        const text = textOf(made);
        const segment = at % segmentsOf(made).length;
        const moved = down(text, segment);
        if (moved === undefined) return;
        const [own, next] = segmentsOf(made).slice(segment);
        const isOneHalf = own!.number.split('.')[0] === next!.number.split('.')[0];
        const back = up(moved, isOneHalf ? segment + 1 : segment);
        if (isOneHalf || back !== undefined) assert.equal(back, text);
        assert.deepEqual(sorted(moved), sorted(text));
      }),
      { numRuns: 300 },
    );
  });
});

/** All lines with text, without the numbers of headers. */
const sorted = (text: string) =>
  text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.replace(/\*\*\*\d\.\d/, ''))
    .sort();
