import assert from 'node:assert/strict';
import fc from 'fast-check';
import { check } from '../../../../server/src/checking/check';
import { mergeSegments } from '../../../../server/src/editing/segments/mergeSegments';
import { Note } from '../../../../server/src/note/note';
import { correctNote, segmentsOf, textOf } from '../../rules/generatedNotes';
import { fail, settings, withCrlf } from '../../rules/ruleText';
import { refactored, runOf } from '../refactored';

const merge = (text: string, first = 0, last = first + 1) =>
  refactored(text, (note) => mergeSegments(note, runOf(note, first, last)));

const note = `# part1: 甲
(00:00-00:20) ***1.1: 上***
- 一

(00:21-00:40) ***1.2: 下***
- 二

- 三

(00:40-01:00) ***1.3: 末***
- 四
`;

describe('merging segments', () => {
  it('makes one of two: times, titles, bodies, and the numbers below', () => {
    const expected = `# part1: 甲
(00:00-00:40) ***1.1: 上 / 下***
- 一
- 二

- 三

(00:40-01:00) ***1.2: 末***
- 四
`;
    assert.equal(merge(note), expected);
    assert.equal(merge(withCrlf(note)), withCrlf(expected));
  });

  it('makes one of three', () => {
    assert.equal(
      merge(note.trimEnd(), 0, 2),
      '# part1: 甲\n(00:00-01:00) ***1.1: 上 / 下 / 末***\n- 一\n- 二\n\n- 三\n- 四',
    );
  });

  it('sets paragraphs apart by a blank line', () => {
    const text = note.replace('- 一', '文字一').replace('- 二', '文字二');
    assert.match(merge(text)!, /文字一\n\n文字二\n\n- 三/);
  });

  it('says a title once that both have', () => {
    assert.match(merge(note.replace('下', '上'))!, /\*{3}1\.1: 上\*{3}\n/);
  });

  it('merges with one that has no body, either way', () => {
    assert.match(merge(note.replace('- 二\n\n- 三\n\n', ''))!, /上 \/ 下\*{3}\n- 一\n\(00:40/);
    assert.match(merge(note.replace('- 一\n', ''))!, /上 \/ 下\*{3}\n- 二\n\n- 三\n\n\(00:40/);
  });

  it('ends where the one ends that ends last', () => {
    assert.match(merge(note.replace('00:00-00:20', '00:00-00:45'))!, /\(00:00-00:45\) \*{3}1\.1/);
  });

  it('drops a silencing comment that is about the header, and keeps any other', () => {
    const about = '<!-- episode-notes-disable-next-line time-gap -->\n';
    const wide = '<!-- episode-notes-disable time-gap -->\n';
    const header = '(00:21';
    assert.equal(merge(note.replace(header, about + header)), merge(note));
    assert.match(merge(note.replace(header, wide + header))!, /- 一\n\n<!-- .* -->\n- 二/);
  });

  it('leaves the numbers below alone where they were wrong already', () => {
    assert.match(merge(note.replace('1.3', '1.7'))!, /1\.7: 末/);
  });

  it('is not done over a part heading, nor where a header is wrong or nothing is below', () => {
    assert.equal(
      merge(note.replace('(00:21', '# part2: 乙\n(00:21').replace('1.2', '2.1')),
      undefined,
    );
    assert.equal(merge(note.replace('1.2: 下***', '1.2: 下**')), undefined);
    assert.equal(merge(note.replace('00:21-00:40', '00:40-00:21')), undefined);
  });

  it('keeps every line of a body and brings up no finding, in any note', () => {
    fc.assert(
      fc.property(correctNote, fc.nat(), (made, at) => {
        const text = textOf(made);
        fc.pre(segmentsOf(made).length > 1);
        const result = merge(text, at % (segmentsOf(made).length - 1));
        if (result === undefined) return;
        const after = Note.read(result);
        assert.equal(after.sequence.segments.length, segmentsOf(made).length - 1);
        assert.deepEqual(check(after, settings, fail), []);
        assert.deepEqual(bodyLines(result), bodyLines(text));
      }),
      { numRuns: 300 },
    );
  });
});

const bodyLines = (text: string) =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && (line.includes('代码') || !line.startsWith('(')));
