import assert from 'node:assert/strict';
import { outlineItems } from '../../../../server/src/features/completion/outlineItems';
import { Note } from '../../../../server/src/note/note';
import { afterTyping, labels, onRequest } from './completionText';
import { above } from './segmentsAround';

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
