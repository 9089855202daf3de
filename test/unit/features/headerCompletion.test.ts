import assert from 'node:assert/strict';
import { afterTyping, labels, onRequest, results } from './completionText';

const above = `# part1: 开场
(00:00-00:10) ***1.1: 问好***
- 大家好。

(00:11-00:28) ***1.2: 预告***
- 今天讲三件事。

`;
const below = `

(01:00-01:10) ***1.4: 结束***
- 再见。
`;
const times = (offers: Parameters<typeof labels>[0]) =>
  labels(offers).filter((label) => /^[\d:.]+$/.test(label));

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

describe('completion of the rest of a header', () => {
  it('follows the dash with end, number and title', () => {
    const offer = afterTyping(`${above}(00:31-▮)`).at(-1);
    assert.equal(offer?.result, `${above}(00:31-‹1›) ***1.3: ‹2:title›***`);
  });

  it('keeps an end that was typed', () => {
    const offer = onRequest(`${above}(00:31-00:4▮)`).at(-1);
    assert.equal(offer?.result, `${above}(00:31-‹1:00:4›) ***1.3: ‹2:title›***`);
  });

  it('follows the bracket with number and title, when asked for', () => {
    for (const line of ['(00:31-00:44)▮', '(00:31-00:44) ▮', '(00:31-00:44) ▮ ']) {
      assert.deepEqual(
        onRequest(above + line).map(({ result }) => result.trimEnd()),
        [`${above}(00:31-00:44) ***1.3: ‹1:title›***`],
        line,
      );
    }
  });

  it('is silent before text that stands there already', () => {
    assert.deepEqual(labels(onRequest(`${above}(00:31-00:44) ▮***1.3: x***`)), []);
  });
});

describe('completion of the number', () => {
  it('continues the segment above, however many stars stand there', () => {
    for (const stars of ['*▮', '**▮', '***▮', '*▮*', '**▮**', '***▮***', '***▮  ']) {
      const [offer, ...others] = afterTyping(`${above}(00:29-00:40) ${stars}`);
      assert.equal(offer?.result.trimEnd(), `${above}(00:29-00:40) ***1.3: ‹1:title›***`, stars);
      assert.deepEqual(others, []);
    }
  });

  it('replaces a wrong number and keeps the title', () => {
    for (const number of ['▮2.9: ', '2.▮9: ', '2.9▮: ', '▮2.9：', '▮']) {
      const offers = onRequest(`${above}(00:29-00:40) ***${number}甲***`);
      assert.equal(offers[0]?.result, `${above}(00:29-00:40) ***1.3: 甲***`, number);
    }
  });

  it('is the first of its part below a heading', () => {
    const [offer] = afterTyping(`${above}# part2: y\n(00:29-00:40) ***▮***`);
    assert.equal(offer?.label, '2.1: ');
  });

  it('is silent in the title', () => {
    assert.deepEqual(labels(afterTyping(`${above}(00:29-00:40) ***1.3: 甲*▮`)), []);
    assert.deepEqual(labels(onRequest(`${above}(00:29-00:40) ***1.3: ▮***`)), []);
  });
});

describe('completion of a part heading', () => {
  it('counts on from the part above', () => {
    for (const typed of ['#▮', '# ▮', '# p▮', '# part▮', '# part2▮', '#p▮', '# Part 2▮']) {
      const [offer] = onRequest(above + typed);
      assert.equal(offer?.result, `${above}# part2: ‹1:title›`, typed);
    }
    assert.deepEqual(labels(afterTyping(`${above}#▮`)), ['# part2:']);
  });

  it('is the first in a note without parts', () => {
    assert.deepEqual(labels(onRequest('# ▮')), ['# part1:']);
  });

  it('leaves other headings and finished ones alone', () => {
    for (const line of ['##▮', '# 前▮', '# ▮part2: x', 'a #▮', '    #▮']) {
      assert.deepEqual(labels(onRequest(above + line)), [], line);
    }
  });
});

describe('completion elsewhere', () => {
  it('offers nothing in code, comments and front matter', () => {
    const places = [
      '```\n(▮)\n```\n',
      '~~~\n#▮\n~~~\n',
      '<!--\n(▮)\n-->\n',
      '    (▮)',
      '```\n(00:29-▮) ***1.3: x***\n```',
    ];
    for (const place of places) assert.deepEqual(labels(onRequest(above + place)), [], place);
    assert.deepEqual(labels(onRequest(`+++\n(▮)\n+++\n${above}`)), []);
    assert.deepEqual(labels(onRequest(`+++\n▮\n+++\n${above}`)), []);
    assert.deepEqual(labels(onRequest(`+++\ntitle = "x"\n▮`)), []);
  });

  it('offers nothing in the text of a body', () => {
    const lines = [
      '- 在 (▮)',
      '- 在 (00:19▮) 处',
      '- (▮)',
      '见(▮)',
      '-▮',
      '- 注意:▮',
      '- 5-▮10 秒',
      '**重点*▮',
      '(▮备注)',
      '(见▮)',
      '[链接▮](https://example.org)',
      '09:00-▮',
    ];
    for (const line of lines) assert.deepEqual(labels(onRequest(above + line)), [], line);
  });

  it('offers nothing outside of the text', async () => {
    const { complete } = await import('../../../server/src/features/completion/completion');
    const { Note } = await import('../../../server/src/note/note');
    const note = Note.read(above);
    const abilities = { snippets: true, suggestCommand: true };
    for (const line of [-1, 99, 2 ** 31]) {
      assert.deepEqual(complete(note, { line, character: 0 }, abilities, true), []);
    }
    assert.deepEqual(complete(note, { line: 1, character: 999 }, abilities, true), []);
  });
});
