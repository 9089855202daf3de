import assert from 'node:assert/strict';
import { codesIn, tell, tellOne } from './ruleText';

const code = 'segment-empty';
const header = '(00:00-00:10) ***1.1: 一***';
const next = '(00:10-00:20) ***1.2: 二***';
const text = (body: string) => `# part1: 甲\n${header}${body}`;

describe('segment-empty', () => {
  it('names the segment and points at its header', () => {
    const told = tellOne(code, text(`\n\n${next}\n- 二\n`));
    assert.equal(told.says, '1.1 has no text below its header');
    assert.deepEqual([told.at, told.line, told.fixes], [header, 2, []]);
  });

  it('sees no text in blank lines and comments, wherever the segment ends', () => {
    const bodies = [
      '',
      '  \n',
      '\n \t\n\n',
      ' <!-- 待写 -->',
      '\n<!-- 待写 -->\n',
      '\n\n<!--\n- 待写\n\n- 再写\n-->\n <!-- 又 -->\n',
      '\n<!-->\n<!--->\n',
    ];
    for (const body of bodies) {
      for (const rest of [
        '',
        `\n\n${next}\n- 二`,
        '\n\n# part2: 乙\n(00:10-00:20) ***2.1: 二***\n- 二',
      ]) {
        assert.deepEqual(codesIn(text(body + rest)), [`${code} 2`], JSON.stringify(body + rest));
      }
    }
  });

  it('sees no text in a silencing comment', () => {
    const silenced = text('\n<!-- episode-notes-disable time-gap -->\n');
    assert.deepEqual(codesIn(silenced), [`${code} 2`, 'suppression-unused 3']);
    assert.deepEqual(codesIn(text(` <!-- episode-notes-disable-line ${code} -->\n`)), []);
  });

  it('takes anything that is published for a body', () => {
    const bodies = ['- 一', '```\n```', '---', '<!-- 注 --> 一', '![](a.png)', '<!-- 没有结尾'];
    for (const body of bodies) assert.deepEqual(tell(code, text(`\n${body}\n`)), [], body);
  });

  it('takes text behind the closing stars for the body, which it becomes', () => {
    const note = text(' 说明\n');
    assert.deepEqual(codesIn(note), ['segment-malformed 2']);
    const mended = tellOne('segment-malformed', note).fixes[0]!.result;
    assert.deepEqual(tell(code, mended), []);
  });

  it('is silent where the next header is swallowed: it stands in this one’s paragraph', () => {
    assert.deepEqual(tell(code, text(`\n${next}\n- 二\n`)), []);
    assert.equal(tellOne(code, text(`\n\n${next}\n- 二\n`)).line, 2);
    assert.equal(tellOne(code, text(`\n<!-- 注 -->\n${next}\n- 二\n`)).line, 2);
    const swallowing = `# part1: 甲\n- 列表\n${header}\n\n  ${next}\n- 二\n`;
    assert.equal(tellOne(code, swallowing).line, 3);
  });

  it('asks no body of a line that may be text, nor of the segment it may belong to', () => {
    const line = '(00:03-00:05) 一段现场声';
    for (const blank of ['', '\n']) {
      const note = text(`\n${blank}${line}\n\n${next}\n- 二\n`);
      assert.deepEqual(tell(code, note), [], JSON.stringify(blank));
    }
  });
});
