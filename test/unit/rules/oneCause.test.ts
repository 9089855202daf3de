import assert from 'node:assert/strict';
import { codesIn, part, tellAll } from './ruleText';

describe('one cause is one finding', () => {
  it('a segment out of order is no overlap and no gap, and leaves none behind', () => {
    const text = part(
      '(00:00-00:30) ***1.1: 一***',
      '(01:00-01:30) ***1.2: 三***',
      '(00:20-00:50) ***1.3: 二***',
      '(01:30-02:00) ***1.4: 四***',
    );
    assert.deepEqual(codesIn(text), ['time-gap 5', 'time-order 8']);
    const exact = text.replace('00:20-00:50', '00:30-01:00');
    assert.deepEqual(codesIn(exact), ['time-order 8']);
  });

  it('a reversed range counts as swapped', () => {
    const text = part(
      '(00:00-00:30) ***1.1: 一***',
      '(01:00-00:30) ***1.2: 二***',
      '(01:00-01:30) ***1.3: 三***',
    );
    assert.deepEqual(codesIn(text), ['time-reversed 5']);
  });

  it('an unknown end is skipped', () => {
    const text = part(
      '(00:00-00:30) ***1.1: 一***',
      '(00:30-) ***1.2: 二***',
      '(09:00-09:30) ***1.3: 三***',
    );
    assert.deepEqual(codesIn(text), ['segment-malformed 5']);
  });

  it('order compares with the nearest known start above', () => {
    const text = part(
      '(00:00-01:00) ***1.1: 一***',
      '(01:00-01:30) ***1.2: 二***',
      '(-01:40) ***1.3: 三***',
      '(00:50-01:00) ***1.4: 四***',
    );
    assert.deepEqual(codesIn(text), ['segment-malformed 8', 'time-order 11']);
    const inOrder = text.replace('(00:50-01:00)', '(01:40-02:00)');
    assert.deepEqual(codesIn(inOrder), ['segment-malformed 8']);
  });

  it('an end that is far too late overlaps the next segment alone', () => {
    const text = part(
      '(00:00-59:00) ***1.1: 一***',
      '(00:30-01:00) ***1.2: 二***',
      '(01:00-01:30) ***1.3: 三***',
      '(01:30-02:00) ***1.4: 四***',
    );
    assert.deepEqual(codesIn(text), ['time-overlap 5']);
  });

  it('a start that is far too late does not put every segment below it out of order', () => {
    const text = part(
      '(00:00-00:30) ***1.1: 一***',
      '(50:30-51:00) ***1.2: 二***',
      '(01:00-01:30) ***1.3: 三***',
      '(01:30-02:00) ***1.4: 四***',
    );
    const orders = codesIn(text).filter((finding) => finding.startsWith('time-order'));
    assert.deepEqual(orders, ['time-order 8']);
  });

  it('broken TOML silences what the parser could not read, not the note', () => {
    const text = `+++\ntitle = “甲”\ntags = [""]\n+++\n${part('(00:00-00:30) **1.1: 一**')}`;
    assert.deepEqual(codesIn(text), ['toml-syntax 2', 'segment-malformed 6']);
  });

  for (const header of [
    '(00:00-00:30) **1.1: 一**',
    '(00:00-00:30) ***1.1: 一**',
    '(00:00-00:30) *** 1.1: 一 ***',
    '(00:00-00:30) ***“一”',
    '00:00-00:30***“一”***',
    '(00:00-00:30) ***1.1: 一（完）***二',
    '(00:00-00:30) 1.1***: 一***',
  ]) {
    it(`the stars of ${header} are told once`, () => {
      assert.deepEqual(codesIn(part(header, '(00:30-00:40) ***1.2: 二***')), [
        'segment-malformed 2',
      ]);
    });
  }

  it('emphasis inside a title is told beside a fault of the times', () => {
    for (const title of ['甲**“一”丙', '用**甲的二', 'a __“一”__的']) {
      const correct = part(`(00:00-00:30) ***1.1: ${title}***`);
      assert.deepEqual(codesIn(correct), ['emphasis-unrendered 2'], title);
      const malformed = codesIn(correct.replace('00-00', '00～00')).sort();
      assert.deepEqual(malformed, ['emphasis-unrendered 2', 'segment-malformed 2'], title);
    }
  });

  it('several faults of one header are told together', () => {
    const found = tellAll(part('【00：00——00:30】**1.1： 一**'));
    assert.deepEqual(
      found.map(({ code, at }) => [code, at]),
      [['segment-malformed', '【00：00——00:30】**1.1： 一**']],
    );
  });

  it('a header that breaks off at its stars has lost its title with them', () => {
    for (const text of ['***1.1:', '**1.1: **', '*** ***']) {
      assert.deepEqual(codesIn(part(`(00:00-00:10) ${text}`)), ['segment-malformed 2'], text);
    }
  });

  it('a heading that was forgotten is told once, and puts no number wrong', () => {
    const parts = [1, 2, 3].map((number) => {
      return `# part${number}: 甲\n(00:${number - 1}0-00:${number}0) ***${number}.1: 乙***\n- 丙\n`;
    });
    const text = parts.join('\n').replace('# part1: 甲\n', '');
    assert.deepEqual(codesIn(text), ['segment-orphan 1']);
  });

  it('an end beyond the episode is told where it overlaps, and a short duration once', () => {
    const head = '+++\ntitle = "样"\ndate = 2025-01-01\nparams.duration = "00:30"\n+++\n';
    const text = part(
      '(00:00-00:20) ***1.1: 一***',
      '(00:20-00:40) ***1.2: 二***',
      '(00:40-00:50) ***1.3: 三***',
    );
    assert.deepEqual(codesIn(head + text), ['time-duration 13']);
    const late = text
      .replace('00:20)', '59:00)')
      .replace(/-00:40[\s\S]*/, '-00:30) ***1.2: 二***\n- 乙\n');
    assert.deepEqual(codesIn(head + late), ['time-overlap 10']);
  });

  it('a hole in the numbers is told once, and so is a part whose segments all shift', () => {
    assert.deepEqual(
      codesIn(
        part(
          '(00:00-00:30) ***1.2: 一***',
          '(00:30-01:00) ***1.3: 二***',
          '(01:00-01:30) ***1.4: 三***',
        ),
      ),
      ['segment-number 2'],
    );
  });

  const headings = ['#part1：甲', 'part1: 甲', '# part1: 甲'];
  const header = '(00:00-00:10) ***1.1: 一***';

  it('a header is not swallowed by a part heading that mending frees it from', () => {
    for (const heading of headings.slice(0, 2)) {
      assert.deepEqual(codesIn(`${heading}\n${header}\n- 乙\n`), ['part-malformed 1'], heading);
      const withText = `${heading}\n\n闲谈\n${header}\n- 乙\n`;
      assert.deepEqual(codesIn(withText), ['part-malformed 1', 'segment-swallowed 4'], heading);
    }
    const second = '(00:10-00:20) ***1.2: 二***\n- 丙\n';
    const found = codesIn(`${headings[0]}\n${header}\n${second}`);
    assert.deepEqual(found, ['part-malformed 1', 'segment-swallowed 3']);
  });

  it('a header is swallowed under a malformed heading that Markdown takes for one', () => {
    const found = codesIn(`## part1: 甲\n闲谈\n${header}\n- 乙\n`);
    assert.deepEqual(found, ['part-malformed 1', 'segment-swallowed 3']);
    assert.deepEqual(codesIn(`## part1: 甲\n${header}\n- 乙\n`), ['part-malformed 1']);
  });

  it('a line under a malformed part heading makes no other heading of it', () => {
    const body = `${header}\n- 乙\n`;
    for (const heading of headings) {
      const found = codesIn(`${heading}\n---\n\n${body}`);
      assert.deepEqual(found, heading === headings[2] ? [] : ['part-malformed 1'], heading);
    }
    const found = codesIn(`${headings[0]}\n闲谈\n---\n\n${body}`);
    assert.deepEqual(found, ['part-malformed 1', 'setext-heading 3']);
  });

  it('a line under a header makes a heading of it, whatever stands above', () => {
    const found = codesIn(`${headings[0]}\n${header}\n---\n\n- 乙\n`);
    assert.deepEqual(found, ['part-malformed 1', 'setext-heading 3']);
  });

  it('a star that was to begin a list item is no emphasis', () => {
    assert.deepEqual(codesIn(`# part1: 甲\n${header}\n*乙\n“丙”*丁\n`), ['list-marker 3']);
    assert.deepEqual(codesIn(`# part1: 甲\n${header}\n乙*丙\n“丁”*戊\n`), [
      'emphasis-unrendered 3',
    ]);
  });

  it('emphasis beside a star that was to begin a list item is told as well', () => {
    const text = `# part1: 甲\n${header}\n*乙**“丙”**丁\n`;
    assert.deepEqual(codesIn(text), ['list-marker 3', 'emphasis-unrendered 3']);
  });

  it('a tilde between times strikes nothing out together with one in the text', () => {
    const text = part('(00:00~00:10) ***1.1: 三~四***', '（00:10-00:20) ***1.2: 三~四，五~六***');
    assert.deepEqual(codesIn(text), [
      'segment-malformed 2',
      'segment-malformed 5',
      'strikethrough-accidental 5',
    ]);
  });

  it('a swallowed header right below another one does not make that one empty', () => {
    const found = codesIn(`# part1: 甲\n${header}\n(00:10-00:20) ***1.2: 二***\n- 乙\n`);
    assert.deepEqual(found, ['segment-swallowed 3']);
  });

  it('a number that JSON cannot hold is not read as another weight', () => {
    const text = `{"title": "甲", "date": "2025-04-20", "weight": 1e400}\n`;
    assert.deepEqual(codesIn(text + part('(00:00-00:30) ***1.1: 一***')), ['json-syntax 1']);
  });
});
