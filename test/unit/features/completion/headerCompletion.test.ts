import assert from 'node:assert/strict';
import { outlineItems } from '../../../../server/src/features/completion/outlineItems';
import { Note } from '../../../../server/src/note/note';
import { readAtCursor } from '../cursorText';
import { afterTyping, everything, labels, onRequest, results } from './completionText';

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

describe('completion behind a time that is typed in full', () => {
  it('offers nothing that a Tab meant to go on would take', () => {
    for (const end of ['00:34', '00:39', '01:29', '0:34', '00：34']) {
      const marked = `${above}(00:29-${end}▮) ***1.3: x***`;
      assert.deepEqual(labels(afterTyping(marked)), [], end);
    }
    assert.deepEqual(labels(afterTyping(`${above}(00:29▮-00:40) ***1.3: x***`)), []);
  });

  it('still offers hours that begin so', () => {
    const long = '# part1: x\n(0:00:00-1:59:25) ***1.1: 直播***\n- 长。\n\n';
    assert.deepEqual(times(afterTyping(`${long}(1:59:25-1:59▮) ***1.2: x***`)), [
      '1:59:30',
      '1:59:35',
      '1:59:55',
    ]);
  });

  it('offers others in its place to an author who asks', () => {
    const marked = `${above}(00:29-00:39▮) ***1.3: x***`;
    assert.deepEqual(times(onRequest(marked)), ['00:34', '00:59', '01:29']);
    assert.ok(onRequest(marked)[0]?.result.endsWith('(00:29-00:34) ***1.3: x***'));
  });
});

describe('an end that is chosen', () => {
  it('leads on to the title, where the editor has a command for that', () => {
    const marked = `${above}(00:29-▮) ***1.3: x***`;
    for (const { item } of afterTyping(marked)) {
      assert.equal(item.command?.command, 'jumpToNextSnippetPlaceholder');
    }
    const [other] = afterTyping(marked, { snippets: true, editorCommands: false });
    assert.equal(other?.item.command, undefined);
  });
});

describe('completion of the rest of a header', () => {
  it('follows the dash with end, number and title', () => {
    const offer = afterTyping(`${above}(00:31-▮)`).at(-1);
    assert.equal(
      offer?.result,
      `${above}(00:31-‹1:00:32›) ***1.3: ‹2:title›***\n- ‹0:what is said›`,
    );
  });

  it('keeps an end that was typed', () => {
    const offer = onRequest(`${above}(00:31-00:4▮)`).at(-1);
    assert.equal(
      offer?.result,
      `${above}(00:31-‹1:00:4›) ***1.3: ‹2:title›***\n- ‹0:what is said›`,
    );
  });

  it('follows the bracket with number and title, when asked for', () => {
    for (const line of ['(00:31-00:44)▮', '(00:31-00:44) ▮', '(00:31-00:44) ▮ ']) {
      assert.deepEqual(
        onRequest(above + line).map(({ result }) => result.trimEnd()),
        [`${above}(00:31-00:44) ***1.3: ‹1:title›***\n- ‹0:what is said›`],
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
      assert.equal(
        offer?.result.trimEnd(),
        `${above}(00:29-00:40) ***1.3: ‹1:title›***\n- ‹0:what is said›`,
        stars,
      );
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

describe('completion of the title of a header over two lines', () => {
  const twoLines = above.replaceAll(') ***', ')\n***');
  const title = '***1.3: ‹1:title›***\n- ‹0:what is said›';

  it('comes right below the times, with the number and a first point', () => {
    const marked = `${twoLines}(00:29-00:40)\n▮`;
    assert.deepEqual(results(onRequest(marked)), {
      '1.3: ': `${twoLines}(00:29-00:40)\n${title}`,
    });
  });

  it('goes on from stars and digits that are typed', () => {
    for (const typed of ['*', '**', '***', '***1', '*** 1']) {
      assert.deepEqual(results(afterTyping(`${twoLines}(00:29-00:40)\n${typed}▮${below}`)), {
        '1.3: ': `${twoLines}(00:29-00:40)\n${title}${below}`,
      });
    }
  });

  it('replaces the number of a title that is there', () => {
    const marked = `${twoLines}(00:29-00:40)\n***1.▮9: 茶***\n- 热的。\n`;
    assert.deepEqual(results(onRequest(marked)), {
      '1.3: ': `${twoLines}(00:29-00:40)\n***1.3: 茶***\n- 热的。\n`,
    });
  });
});

describe('completion of a part heading', () => {
  const part2 = '# part2: ‹1:title›\n(00:29-‹2:00:30›) ***2.1: ‹3:title›***\n- ‹0:what is said›';

  it('counts on from the part above, and begins with a segment', () => {
    for (const typed of ['#▮', '# ▮', '# p▮', '# part▮', '# part2▮', '#p▮', '# Part 2▮']) {
      const [offer] = onRequest(above + typed);
      assert.equal(offer?.result, above + part2, typed);
    }
    assert.deepEqual(labels(afterTyping(`${above}#▮`)), ['# part2:']);
  });

  it('fills the time up to the next part, which counts on', () => {
    const next = '\n\n# part2: 后\n(00:40-00:50) ***2.1: 一***\n- 一。\n';
    const [offer] = afterTyping(`${above}#▮${next}`);
    const expected = part2.replace('00:30', '00:39') + next.replace('part2', 'part3');
    assert.equal(offer?.result, above + expected.replace('2.1: 一', '3.1: 一'));
  });

  it('is written as the other parts are', () => {
    const own = above.replace('# part1:', '# Part 1:');
    assert.notEqual(own, above);
    for (const below of ['', '\n(00:29-00:40) ***1.3: 丙***\n- 三。\n']) {
      const [offer] = afterTyping(`${own}#▮${below}`);
      assert.equal(offer?.label, '# Part 2:');
      assert.ok(offer.result.startsWith(`${own}# Part 2: `), offer.result);
    }
  });

  it('is the heading alone where segments follow that would belong to it', () => {
    const [offer] = afterTyping(`${above}#▮\n(00:29-00:40) ***1.3: 丙***\n- 三。\n`);
    assert.equal(
      offer?.result,
      `${above}# part2: ‹0:title›\n(00:29-00:40) ***1.3: 丙***\n- 三。\n`,
    );
  });

  it('takes what is written below for the text of its segment', () => {
    const [offer] = afterTyping(`${above}#▮\n- 三。\n`);
    const expected = '# part2: ‹1:title›\n(00:29-‹2:00:30›) ***2.1: ‹0:title›***';
    assert.equal(offer?.result, `${above}${expected}\n- 三。\n`);
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

  it('offers nothing outside of the text', () => {
    const note = Note.read(above);
    const capabilities = { snippets: true, editorCommands: true };
    for (const line of [-1, 99, 2 ** 31]) {
      assert.deepEqual(outlineItems(note, { line, character: 0 }, capabilities, true), []);
    }
    assert.deepEqual(outlineItems(note, { line: 1, character: 999 }, capabilities, true), []);
  });
});
