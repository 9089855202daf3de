import assert from 'node:assert/strict';
import fc from 'fast-check';
import { check } from '../../../server/src/checking/check';
import { fixAll } from '../../../server/src/checking/fixAll';
import { hasAnyNumberDoubts } from '../../../server/src/editing/numbers/numberConfidence';
import { renumberAll, renumberSegments } from '../../../server/src/editing/numbers/renumber';
import { sortedOrder, sortSegments } from '../../../server/src/editing/segments/sortSegments';
import { Note } from '../../../server/src/note/note';
import { faultyNote } from '../rules/faultyNotes';
import {
  codesIn,
  fail,
  fixedText,
  outcomeOf,
  settings,
  tellAll,
  withCrlf,
} from '../rules/ruleText';

describe('fix all', () => {
  it('reaches a fixed point: a second run changes nothing', () => {
    fc.assert(
      fc.property(faultyNote, ({ text }) => {
        const once = fixedText(text);
        assert.equal(fixedText(once), once);
      }),
      { numRuns: 400 },
    );
  });

  it('brings up no finding that was not there', () => {
    fc.assert(
      fc.property(faultyNote, ({ text }) => {
        const before = new Set(findingsByBlock(text));
        const after = findingsByBlock(fixedText(text));
        assert.deepEqual(
          after.filter((finding) => !before.has(finding)),
          [],
          `${text}\n---\n${fixedText(text)}`,
        );
      }),
      { numRuns: 400 },
    );
  });

  it('leaves no near-miss whose times are known, and nothing else that is safe to mend', () => {
    fc.assert(
      fc.property(faultyNote, ({ text }) => {
        fc.pre(!hasAnyNumberDoubts(Note.read(text)));
        const fixed = fixedText(text);
        const left = tellAll(fixed).filter(
          ({ code, line }) =>
            /malformed|segment-number|item|time-style|swallowed|emphasis/.test(code) &&
            !lacksTime.test(fixed.split(/\r?\n/)[line - 1]!) &&
            !(code === 'time-style' && mayLackDigit.test(fixed.split(/\r?\n/)[line - 1]!)),
        );
        assert.deepEqual(left, [], `${text}\n---\n${fixedText(text)}`);
      }),
      { numRuns: 400 },
    );
  });

  it('leaves every line of a body as it is', () => {
    fc.assert(
      fc.property(faultyNote, ({ text, bodyLines, lineEnd }) => {
        const lines = fixedText(text).split(lineEnd);
        assert.deepEqual(
          lines.filter((line) => !/^(?:\([-\d]|# part|tags)/.test(line) || line.includes('代码')),
          bodyLines,
        );
      }),
      { numRuns: 400 },
    );
  });

  it('frees a header from the one above, of which only then is told that it has no text', () => {
    const text = '# part1: 甲\n(00:00-00:10) ***1.1: 乙***\n(00:10-00:20) ***1.2: 丙***\n- 丁\n';
    assert.deepEqual(codesIn(text), ['segment-swallowed 3']);
    const fixed = fixedText(text);
    assert.equal(fixed, text.replace('\n(00:10', '\n\n(00:10'));
    assert.deepEqual(codesIn(fixed), ['segment-empty 2']);
  });

  it('mends what does not need the recording, and leaves the rest to the author', () => {
    const text = [
      '+++',
      'title = "样本"',
      'tags = ["一", ""]',
      '+++',
      '#part1：开头',
      '（00:00－00:20） ***1.1： 甲***',
      '- 甲',
      '',
      '(00:18-00:40) ***1.3: 乙***',
      '- 乙',
      '',
      '(00:59-00:40) ***1.4: 丙***',
      '- 丙',
      '',
      '# part3: 结尾',
      '(01:10-01:75) ***3.1: 丁***',
      '- 丁',
      '',
    ].join('\n');
    const expected = text
      .replace(', ""', '')
      .replace('#part1：', '# part1: ')
      .replace('（00:00－00:20） ***1.1： ', '(00:00-00:18) ***1.1: ')
      .replace('1.3: ', '1.2: ')
      .replace('1.4: ', '1.3: ');
    assert.equal(fixedText(text), expected);
    assert.equal(fixedText(withCrlf(text)), withCrlf(expected));
    assert.equal(fixedText(text.trimEnd()), expected.trimEnd());
  });

  it('leaves alone what the author has turned off', () => {
    const text =
      '#part1: 甲\n(00:00-00:10) **1.1: 乙**\n- 丙\n\n# part2: 丁\n(00:10-00:20) ***2.2: 戊***\n';
    const isWanted = ({ code }: { code: string }) => code !== 'part-malformed';
    const note = outcomeOf(fixAll(Note.read(text), settings, isWanted, fail));
    assert.equal(note.text, text.replace('**1.1: 乙**', '***1.1: 乙***').replace('2.2', '2.1'));
  });

  it('works out once what the many findings of a long part share', () => {
    const header = '（00:00-00:10） ***1.1: 乙***\n- 丙\n\n';
    const note = Note.read(`# part1: 甲\n${header.repeat(30)}`);
    const [part] = note.sequence.parts;
    assert.equal(renumberSegments(note, part), renumberSegments(note, part));
    assert.equal(renumberAll(note), renumberAll(note));
    assert.equal(sortSegments(note), sortSegments(note));
    assert.equal(sortedOrder(note), sortedOrder(note));
  });

  it('gives the very same note back where there is nothing to do', () => {
    const note = Note.read('# part1: 甲\n(00:00-00:10) ***1.1: 乙***\n- 丙\n');
    assert.equal(outcomeOf(fixAll(note, settings, () => true, fail)), note);
  });

  it('changes nothing in a file that is no note', () => {
    const text = '#part1: 甲\n\n(00:00-00:10) **乙**\n';
    assert.equal(fixedText(text), text);
  });
});

/** What a header lacks may follow from no neighbour. */
const lacksTime = /^\(-|-\)/;
/** A time that may lack its first digit is not padded unasked. */
const mayLackDigit = /[(-]\d:\d\d(?:\.\d+)?[-)]/;

/** Each finding by its code and the header or heading it belongs to, which no fix moves. */
function findingsByBlock(text: string): string[] {
  const note = Note.read(text);
  return check(note, settings, fail).map(({ code, block }) => `${code} in block ${block}`);
}
