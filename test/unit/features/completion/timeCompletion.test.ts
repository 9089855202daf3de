import assert from 'node:assert/strict';
import { outlineItems } from '../../../../server/src/features/completion/outlineItems';
import { readAtCursor } from '../cursorText';
import { afterTyping, everything, labels, onRequest, results } from './completionText';
import { above, below, times } from './segmentsAround';

describe('completion of the times of a header', () => {
  it('starts after the segment above', () => {
    assert.deepEqual(times(afterTyping(`${above}(▮-00:40) ***1.3: x***`)), ['00:29']);
  });

  it('ends before the segment below, and at the usual lengths that fit', () => {
    assert.deepEqual(times(afterTyping(`${above}(00:29-▮) ***1.3: x***${below}`)), [
      '00:59',
      '00:34',
      '00:39',
    ]);
  });

  it('ends at all usual lengths where nothing is below', () => {
    assert.deepEqual(times(afterTyping(`${above}(00:29-▮)`)), ['00:34', '00:39', '00:59', '01:29']);
  });

  it('says what each end is', () => {
    const offers = afterTyping(`${above}(00:29-▮) ***1.3: x***${below}`);
    assert.deepEqual(
      offers.map(({ label, detail }) => `${label} ${detail}`),
      ['00:59 before the segment below', '00:34 +5 s', '00:39 +10 s'],
    );
    assert.deepEqual(
      afterTyping(`${above}(00:29-▮) ***1.3: x***`).map(({ detail }) => detail),
      ['+5 s', '+10 s', '+30 s', '+60 s'],
    );
  });

  it('is not held back by a segment below that starts too early', () => {
    const misplaced = below.replace('01:00-01:10', '00:05-00:06');
    assert.equal(times(afterTyping(`${above}(00:29-▮) ***1.3: x***${misplaced}`)).length, 4);
  });

  it('replaces the whole time, never doubles it', () => {
    const line = (header: string) => `${above}${header}`;
    for (const token of ['00:▮99', '▮00:41', '00:▮', '00：▮1', '0▮']) {
      const offers = onRequest(line(`(00:29-${token}) ***1.3: x***`));
      const end = offers.find(({ label }) => label === '00:39');
      assert.equal(end?.result, line('(00:29-00:39) ***1.3: x***'), token);
    }
    const [start] = onRequest(line('(00:▮12-00:40) ***1.3: x***'));
    assert.equal(start?.result, line('(00:29-00:40) ***1.3: x***'));
  });

  it('keeps what was typed as a filter', () => {
    assert.deepEqual(times(onRequest(`${above}(00:29-01▮)`)), ['01:29']);
    assert.deepEqual(times(onRequest(`${above}(00:29-1▮)`)), ['01:29']);
    assert.deepEqual(times(onRequest(`${above}(00:29-07▮)`)), []);
  });

  it('offers none that only has the typed digits somewhere in it', () => {
    for (const typed of ['03', '09', '3', '03:']) {
      const { note, position } = readAtCursor(`${above}(00:29-${typed}▮) ***1.3: x***`);
      assert.deepEqual(outlineItems(note, position, everything, false), [], typed);
    }
    const { note, position } = readAtCursor(`${above}(09▮)`);
    assert.deepEqual(outlineItems(note, position, everything, false), []);
  });

  it('understands full-width and other near-miss spelling', () => {
    for (const header of ['（00：29－▮）', '(00:29 – ▮)', '【00:29~▮】', '(00.29—▮)', '(0:29-▮)']) {
      assert.ok(times(onRequest(`${above}${header} ***1.3: x***`)).includes('00:34'), header);
    }
    assert.deepEqual(times(afterTyping(`${above}（00：▮）`)), ['00:29']);
  });

  it('closes a bracket that nobody has closed', () => {
    const { '00:39': result } = results(onRequest(`${above}(00:29-▮`));
    assert.equal(result, `${above}(00:29-00:39)`);
    const { '00:39': kept } = results(onRequest(`${above}(00:29-▮ )`));
    assert.equal(kept, `${above}(00:29-00:39 )`);
  });

  it('counts on in a time of hours', () => {
    const long = '# part1: x\n(0:00:00-1:59:55) ***1.1: 直播***\n- 长。\n\n';
    assert.deepEqual(times(afterTyping(`${long}(1:59:55-▮)`)), [
      '2:00:00',
      '2:00:05',
      '2:00:25',
      '2:00:55',
    ]);
  });

  it('knows the end alone where the start is missing', () => {
    assert.deepEqual(times(onRequest(`${above}(-▮) ***1.3: x***${below}`)), ['00:59']);
  });
});

describe('completion of a time that is typed without its colon', () => {
  it('offers it as the note writes times, and as the editor finds it by what is typed', () => {
    for (const typed of ['0130', '130', '1.30', '01;30', '1 30', '1；30', '1。30', '０１３０']) {
      const offers = onRequest(`${above}(00:29-${typed}▮) ***1.3: x***`);
      assert.equal(offers[0]?.label, '01:30', typed);
      assert.equal(offers[0]?.result, `${above}(00:29-01:30) ***1.3: x***`, typed);
      assert.equal(offers[0]?.detail, 'as typed');
    }
    const unpadded = above.replaceAll('00:', '0:');
    assert.equal(times(onRequest(`${unpadded}(0:29-0130▮)`))[0], '1:30');
  });

  it('knows hours', () => {
    for (const typed of ['10230', '1 02 30', '010230', '1.02.30', '1:02;30']) {
      const offers = onRequest(`${above}(00:29-${typed}▮) ***1.3: x***`);
      assert.equal(offers[0]?.result, `${above}(00:29-1:02:30) ***1.3: x***`, typed);
    }
  });

  it('offers starts alike, and the whole segment from there', () => {
    assert.deepEqual(labels(onRequest(`${above}(0130▮)`)), ['(01:30-…) 1.3', '01:30']);
    const [segment, start] = onRequest(`${above}(0130▮)`);
    assert.equal(start?.result, `${above}(01:30)`);
    assert.ok(segment?.result.startsWith(`${above}(01:30-‹1:01:31›) ***1.3: `));
  });

  it('spells both times once the rest of the header is chosen', () => {
    const [rest] = onRequest(`${above}(0130-0145)▮`);
    assert.ok(rest?.result.startsWith(`${above}(01:30-01:45) ***1.3: `));
  });

  it('says nothing of a time that could not follow', () => {
    assert.deepEqual(times(onRequest(`${above}(00:29-0020▮) ***1.3: x***`)), []);
    assert.deepEqual(labels(onRequest(`${above}(0005▮)`)), []);
    assert.deepEqual(times(onRequest(`${above}(00:29-0175▮)`)), []);
  });

  it('finds what is offered by its first digits', () => {
    assert.deepEqual(times(onRequest(`${above}(00:29-012▮) ***1.3: x***`)), ['01:29']);
  });
});
