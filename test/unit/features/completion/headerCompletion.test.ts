import assert from 'node:assert/strict';
import { afterTyping, labels, onRequest, results } from './completionText';
import { above, below, times } from './segmentsAround';

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

  it('goes into three stars before a title that is there', () => {
    const marked = `${twoLines}(00:29-00:40)\n***▮茶***\n- 热的。\n`;
    assert.deepEqual(results(onRequest(marked)), {
      '1.3: ': `${twoLines}(00:29-00:40)\n***1.3: 茶***\n- 热的。\n`,
    });
  });

  for (const line of [
    '▮***1.3: 茶***',
    '***▮***1.3: 茶***',
    '▮大家好',
    '1▮ 月 3 日',
    '**▮加粗**正文',
  ]) {
    it(`puts nothing before ${line}`, () => {
      assert.deepEqual(results(onRequest(`${twoLines}(00:29-00:40)\n${line}\n- 热的。\n`)), {});
    });
  }

  it('makes no header of a list or of emphasis below a time range', () => {
    for (const line of ['*▮ 点一', '*▮斜体* 文字', '**▮加粗**正文']) {
      assert.deepEqual(results(afterTyping(`${twoLines}(00:05-00:08)\n${line}\n* 点二\n`)), {});
      assert.deepEqual(results(afterTyping(`${twoLines}(00:29-00:40) ${line}\n`)), {}, line);
    }
  });

  it('is no second one for times that have a title', () => {
    for (const lines of [
      '(00:29-00:40)\n▮\n***1.3: 茶***',
      '(00:29-00:40)\n▮\n\n***1.3: 茶***',
      '(00:29-00:40)\n\n▮\n***1.3: 茶***',
      '***1.3: 茶***\n(00:29-00:40)\n▮',
    ]) {
      assert.deepEqual(results(onRequest(`${twoLines}${lines}\n- 热的。\n`)), {}, lines);
    }
  });
});
