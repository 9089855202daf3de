import assert from 'node:assert/strict';
import fc from 'fast-check';
import { correctNote, type MadeNote, textOf } from '../../rules/generatedNotes';
import { codesIn, tell, tellAll, tellOne, withCrlf } from '../../rules/ruleText';
import { inOrder, numbered, swapped } from '../swappedSegments';

const move = (text: string) =>
  tellOne('time-order', text).fixes.find(({ title }) => title.startsWith('Move'))?.result;

describe('moving a segment to its place in time', () => {
  it('takes its body along and renumbers', () => {
    assert.equal(move(swapped), inOrder);
  });

  it('works on the last segment of a file without a final line end', () => {
    assert.equal(move(swapped.trimEnd()), inOrder.trimEnd());
  });

  it('keeps CRLF', () => {
    assert.equal(move(withCrlf(swapped)), withCrlf(inOrder));
  });

  it('leaves what stands behind the segment where it is', () => {
    const behind = '\n# part2: 乙\n(01:30-02:00) ***2.1: 四***\n- 四\n';
    assert.equal(move(swapped + behind), inOrder + behind);
  });

  it('moves it over a part heading, and gives both parts their numbers', () => {
    const text = `# part1: 甲
(00:00-00:30) ***1.1: 一***
- 一

# part2: 乙
(01:00-01:30) ***2.1: 三***
- 三

(00:30-01:00) ***2.2: 二***
- 二

(01:30-02:00) ***2.3: 四***
- 四
`;
    assert.deepEqual(codesIn(move(text)!), []);
    assert.equal(
      move(text),
      `# part1: 甲
(00:00-00:30) ***1.1: 一***
- 一

# part2: 乙
(00:30-01:00) ***2.1: 二***
- 二

(01:00-01:30) ***2.2: 三***
- 三

(01:30-02:00) ***2.3: 四***
- 四
`,
    );
  });

  it('puts it behind the part above where the next part begins later', () => {
    const text = `# part1: 甲
(00:00-00:30) ***1.1: 一***
- 一

# part2: 乙
(01:00-01:30) ***2.1: 三***
- 三

# part3: 丙
(00:30-01:00) ***3.1: 二***
- 二

(01:30-02:00) ***3.2: 四***
- 四
`;
    assert.equal(
      move(text),
      `# part1: 甲
(00:00-00:30) ***1.1: 一***
- 一

(00:30-01:00) ***1.2: 二***
- 二

# part2: 乙
(01:00-01:30) ***2.1: 三***
- 三

# part3: 丙
(01:30-02:00) ***3.1: 四***
- 四
`,
    );
  });

  it('moves the segment above down where that one is in the wrong place', () => {
    const text = `# part1: 甲
(00:00-00:30) ***1.1: 一***
- 一

(01:30-02:00) ***1.2: 四***
- 四

(00:30-01:00) ***1.3: 二***
- 二

(01:00-01:30) ***1.4: 三***
- 三

(02:00-02:30) ***1.5: 五***
- 五
`;
    const told = tellOne('time-order', text);
    assert.equal(told.line, 8);
    assert.equal(told.fixes[0]?.title, 'Move 1.2 to its place in time');
    assert.equal(
      told.fixes[0]?.result,
      `# part1: 甲
(00:00-00:30) ***1.1: 一***
- 一

(00:30-01:00) ***1.2: 二***
- 二

(01:00-01:30) ***1.3: 三***
- 三

(01:30-02:00) ***1.4: 四***
- 四

(02:00-02:30) ***1.5: 五***
- 五
`,
    );
  });

  it('puts a blank line where a header would become part of a list', () => {
    const text =
      '# part1: 甲\n(00:30-01:00) ***1.1: 二***\n```\n二\n```\n(00:00-00:30) ***1.2: 一***\n- 一\n';
    assert.equal(
      move(text),
      '# part1: 甲\n(00:00-00:30) ***1.1: 一***\n- 一\n\n(00:30-01:00) ***1.2: 二***\n```\n二\n```\n',
    );
  });

  it('frees the header before which it is put from the list above, and its old neighbours too', () => {
    const text = `# part1: 甲
(00:00-00:10) ***1.1: 一***
- 一
(00:20-00:30) ***1.2: 三***
- 三
(00:10-00:20) ***1.3: 二***
- 二

(00:30-00:40) ***1.4: 四***
- 四
`;
    assert.equal(
      move(text),
      `# part1: 甲
(00:00-00:10) ***1.1: 一***
- 一

(00:10-00:20) ***1.2: 二***
- 二

(00:20-00:30) ***1.3: 三***
- 三

(00:30-00:40) ***1.4: 四***
- 四
`,
    );
  });

  it('does not move a segment that leaves its code block open over the others', () => {
    const text = `${swapped}\n\`\`\`\n没有结束`;
    assert.deepEqual(tellOne('time-order', text).fixes, []);
  });

  it('mends one segment in the wrong place of any note, and keeps every line', () => {
    fc.assert(
      fc.property(correctNote, fc.nat(), fc.nat(), (note, from, to) => {
        const text = textWithMoved(note, from, to);
        for (const told of tell('time-order', text)) {
          const fix = told.fixes.find(({ title }) => title.startsWith('Move'));
          assert.ok(fix !== undefined, text);
          assert.deepEqual(tellAll(fix.result), [], fix.result);
          assert.deepEqual(contentLines(fix.result), contentLines(text));
          assert.equal(/\n$/.test(fix.result), note.endsInLineEnd);
        }
      }),
      { numRuns: 400 },
    );
  });
});

/** The note with one segment at another place of its part, numbered as it stands. */
function textWithMoved(note: MadeNote, from: number, to: number): string {
  const parts = note.parts.map((part, index) => {
    if (index !== from % note.parts.length) return part;
    const { segments } = part;
    const moved = segments[from % segments.length]!;
    const others = segments.filter((segment) => segment !== moved);
    const mixed = others.toSpliced(to % segments.length, 0, moved);
    return { ...part, segments: numbered(mixed, part.number) };
  });
  return textOf({ ...note, parts });
}

function contentLines(text: string): string[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.map((line) => line.replace(/\*\*\*\d+\.\d+/, '***')).sort();
}
