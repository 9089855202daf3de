import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Note } from '../../../../server/src/note/note';
import { fixedText, tellAll } from '../../rules/ruleText';
import { piecesOf } from './headerPieces';
import { disfigured, oneOrTwoSlips } from './slips';

const titles = [
  '晒透',
  '为什么是 wan2.1',
  'Cloud IDE 的优势',
  '补充 (二)',
  '“慢”一点',
  '要 5~10 分钟',
];

/** A note in which one good header after another is written wrong, by one slip or two. */
function noteWith(header: string): string {
  return `# part1: 采茶
(00:00-01:10) ***1.1: 上山***
- 天没亮。

${header}
- 只要芽。

(01:20-01:30) ***1.3: 下山***
- 背篓满了。

(01:30-01:40) ***1.4: 过秤***
- 三斤二两。

# part2: 炒茶
(01:40-02:00) ***2.1: 生火***
- 柴要干。
`;
}

const good = ['(00:00-01:10) ***1.1: 上山***', '(01:20-01:30) ***1.3: 下山***'].concat([
  '(01:30-01:40) ***1.4: 过秤***',
  '# part2: 炒茶',
  '(01:40-02:00) ***2.1: 生火***',
]);
const firstLine = 4;

const sample = fc.sample(fc.tuple(oneOrTwoSlips, fc.constantFrom(...titles)), {
  seed: 20261128,
  numRuns: 3000,
});

describe('a good header with one slip or two', () => {
  const notes = sample.map(([slips, title]) => {
    const header = disfigured(piecesOf('01:10-01:20', '1.2', title), slips);
    return { header, text: noteWith(header) };
  });

  it('keeps its place in the outline in at least 98 of 100 notes', () => {
    const lost = notes.filter(({ header, text }) => {
      const note = Note.read(text);
      const last = firstLine + header.split('\n').length;
      return !note.blocks.some((block, at) => {
        const line = note.lines[at] as number;
        return block.kind === 'segment' && line >= firstLine && line < last;
      });
    });
    const share = lost.length / notes.length;
    assert.ok(
      share <= 0.02,
      `${(share * 100).toFixed(1)} of 100: ${lost.map((each) => each.header).join('\n')}`,
    );
  });

  it('brings up no finding on any other line', () => {
    for (const { header, text } of notes) {
      const last = firstLine + header.split('\n').length;
      const others = tellAll(text).filter(({ line }) => line <= firstLine || line > last + 1);
      assert.deepEqual(others, [], text);
    }
  });

  it('changes no other header when all is fixed', () => {
    for (const { text } of notes) {
      const lines = fixedText(text).split('\n');
      for (const line of good) assert.ok(lines.includes(line), `${text}\n---\n${lines.join('\n')}`);
    }
  });

  it('is mended without junk: what Fix All writes is a header with that title', () => {
    for (const { text } of notes) {
      const fixed = fixedText(text);
      if (fixed === text) continue;
      const [, title] =
        fixed
          .split('\n')
          .map((line) => /\*\*\*1\.2: (.*)\*\*\*$/.exec(line))
          .find(Boolean) ?? [];
      if (title !== undefined)
        assert.ok(
          titles.includes(
            title.replace(/[\\\u200b\u200e\u2060\ufeff]/g, '').replace(/ ?说明(?:文字)?$/, ''),
          ),
          `${text}\n---\n${fixed}`,
        );
    }
  });
});
