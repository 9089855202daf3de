import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Note } from '../../../../server/src/note/note';
import { faultyNote } from '../../rules/faultyNotes';
import { codesIn, fixedText, tell, tellAll } from '../../rules/ruleText';

/** Two parts of which the second cannot be seen, and a third. */
const withLostPart = (heading: string) => `# part1: 甲
(00:00-00:10) ***1.1: 一***
- 一

(00:10-00:20) ***1.2: 二***
- 二

${heading}
(00:20-00:30) ***2.1: 三***
- 三

(00:30-00:40) ***2.2: 四***
- 四

# part3: 丙
(00:40-00:50) ***3.1: 五***
- 五
`;

/** A part of four segments of which the second cannot be seen. */
const withLostHeader = (header: string) => `# part1: 甲
(00:00-00:16) ***1.1: 一***
- 一

${header}
- 二

(00:34-00:40) ***1.3: 三***
- 三

(00:40-00:50) ***1.4: 四***
- 四
`;

const numberFaults = (text: string) => tellAll(text).filter(({ code }) => code.endsWith('-number'));

describe('numbers below a header or heading that cannot be read', () => {
  for (const heading of ['', '乙，接着讲']) {
    it(`stay as they are below ${heading || 'a heading that is missing'}`, () => {
      const text = withLostPart(`${heading}\n`);
      assert.ok(numberFaults(text).length > 0);
      assert.equal(fixedText(text), text);
    });
  }

  for (const heading of ['# ptar2: 乙', '## par t 2 乙', '# p2: 乙', '# 第2讲：乙']) {
    it(`are no fault below ${heading}`, () => {
      const text = withLostPart(`${heading}\n`);
      assert.deepEqual(numberFaults(text), []);
      assert.equal(fixedText(text), text);
    });
  }

  for (const header of [
    '(00!16-00:34) ***1.2: 乙***',
    '(00:16-00-34) ***1.2: 乙***',
    '- ***1.2: 乙*** 00:16',
    '1.2: 乙',
    '(00:16-00:34)',
    '(00:16) **乙**',
    '- (00:16-00:34) 乙',
    '<p>\n(00:16-00:34) ***1.2: 乙***',
  ]) {
    it(`are no fault below ${JSON.stringify(header)}, and no gap is told`, () => {
      const text = withLostHeader(header);
      assert.deepEqual(
        tellAll(text).filter(({ line }) => line > 6),
        [],
      );
      assert.equal(fixedText(text), text);
    });
  }

  it('are told of where times within the segment above are about something in it', () => {
    const text = withLostHeader('- (00:05-00:10) 走廊');
    assert.deepEqual(
      numberFaults(text).map(({ at }) => at),
      ['1.3'],
    );
  });

  it('can still be changed below a heading that is missing, but not as the one right thing', () => {
    const [told] = tell('part-number', withLostPart(''));
    assert.ok(told!.fixes.length > 0);
    assert.ok(told!.fixes.every(({ preferred, safe }) => !preferred && !safe));
  });

  it('are corrected where the next part has its heading, and where the count goes back', () => {
    const [before = '', after = ''] = withLostPart('').split('\n\n\n');
    const withHeading = `${before}\n\n${after.replace('part3', 'part2').replace('3.1', '2.3')}`;
    assert.deepEqual(numberFaults(fixedText(withHeading)), []);
    const slip = `${before}\n\n${after.replace('2.2', '1.4').replace('part3', 'part2').replace('3.1', '2.1')}`;
    assert.deepEqual(numberFaults(fixedText(slip)), []);
    const alone = slip.slice(0, slip.indexOf('# part2'));
    assert.equal(fixedText(alone), alone.replace('2.1', '1.3'));
  });

  it('are corrected in the other parts', () => {
    const text = `${withLostHeader('(00!16-00:34) ***1.2: 乙***')}
# part2: 乙
(00:50-01:00) ***2.1: 五***
- 五

(01:00-01:10) ***2.3: 六***
- 六
`;
    assert.equal(fixedText(text), text.replace('2.3', '2.2'));
  });

  it('are not all renumbered for a part far from it', () => {
    const text = `${withLostPart('# part2: 乙')}
# part5: 戊
(00:50-01:00) ***5.1: 六***
- 六

(0!:00-01:10) ***5.2: 七***

# part6: 己
(01:10-01:20) ***6.1: 八***
- 八
`;
    const [told] = tell('part-number', text);
    assert.ok(told?.fixes.length === 2 && told.fixes.every(({ safe }) => !safe));
    assert.equal(fixedText(text), text);
  });

  it('are corrected where the line is code or a comment', () => {
    for (const [open, close] of [
      ['```', '```'],
      ['<!--', '-->'],
    ]) {
      const text = withLostHeader(`${open}\n(00!16-00:34) ***1.2: 乙***\n${close}\n`);
      assert.deepEqual(codesIn(fixedText(text)), ['time-gap 11']);
    }
  });
});

describe('a number without a colon', () => {
  const text = withLostHeader('(00:16-00:34) ***1.58 Bit 的含义***');

  it('may be a figure of the title, so that it is not taken for a wrong number', () => {
    const offers = tell('segment-number', text).flatMap(({ fixes }) => fixes);
    assert.ok(offers.length > 0);
    assert.ok(offers.every(({ preferred, safe }) => !preferred && !safe));
  });

  it('keeps the numbers of its part as they are when all is fixed', () => {
    assert.equal(fixedText(text), text);
    fc.assert(
      fc.property(faultyNote, ({ text }) => {
        const fixed = numbersByPart(fixedText(text));
        for (const [part, { numbers, isSure }] of numbersByPart(text).entries()) {
          if (isSure || fixed[part]!.isSure) continue;
          numbers.forEach((number, at) => {
            if (number !== undefined) assert.equal(fixed[part]!.numbers[at], number, text);
          });
        }
      }),
      { numRuns: 400 },
    );
  });
});

function numbersByPart(text: string) {
  const parts: { numbers: (string | undefined)[]; isSure: boolean }[] = [];
  for (const block of Note.read(text).blocks) {
    if (block.kind === 'part') parts.push({ numbers: [], isSure: true });
    const part = parts.at(-1);
    if (block.kind !== 'segment' || part === undefined) continue;
    const { number } = block.header;
    part.numbers.push(number && `${number.part}.${number.index}`);
    if (number?.isSure === false) part.isSure = false;
  }
  return parts;
}
