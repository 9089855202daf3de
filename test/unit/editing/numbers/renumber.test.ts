import assert from 'node:assert/strict';
import { applyEdits } from '../../../../server/src/editing/applyEdits';
import { renumberSegmentsFrom } from '../../../../server/src/editing/numbers/renumber';
import { Note } from '../../../../server/src/note/note';

describe('numbers that count on from a segment', () => {
  it('go on to the end of the part and no further', () => {
    assert.deepEqual(numbersAfter(['# 1', '1.1', '1.2', '1.3', '# 2', '2.1'], 1, 1, 5), [
      '1.1',
      '1.5',
      '1.6',
      '2.1',
    ]);
  });

  it('close the holes below and take the first half along', () => {
    assert.deepEqual(numbersAfter(['# 2', '1.1', '1.4', '1.9'], 0, 2, 1), ['2.1', '2.2', '2.3']);
  });

  it('count a segment without a number and give it none', () => {
    assert.deepEqual(numbersAfter(['# 1', '1.1', '', '1.3'], 0, 1, 4), ['1.4', '', '1.6']);
  });
});

/** @param lines `# 1` for a part, `1.2` for a segment with that number, '' for one without */
function numbersAfter(lines: string[], segment: number, half: number, index: number): string[] {
  const text = lines.map((line, at) => {
    if (line.startsWith('# ')) return `# part${line.slice(2)}: 甲\n`;
    const title = line === '' ? '标题' : `${line}: 标题`;
    return `(0${at}:00-0${at}:30) ***${title}***\n- 文\n`;
  });
  const note = Note.read(text.join(''));
  const numbered = applyEdits(
    note,
    renumberSegmentsFrom(note, note.sequence.segments[segment]!, half, index),
  );
  return numbered.blocks.flatMap((block) => {
    if (block.kind !== 'segment') return [];
    const { number } = block.header;
    return [number === undefined ? '' : `${number.part}.${number.index}`];
  });
}
