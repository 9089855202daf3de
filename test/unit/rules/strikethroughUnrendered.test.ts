import assert from 'node:assert/strict';
import { part, tell, tellOne, withCrlf } from './ruleText';

const code = 'emphasis-unrendered';

function note(body: string): string {
  return part('(00:00-00:10) ***1.1: 甩卖***').replace('- 乙', `- ${body}`);
}

describe('emphasis-unrendered and strikethrough', () => {
  it('says why two tildes are published as they stand', () => {
    const told = tellOne(code, note('原价~~“九十九”元~~，今天六十。'));
    assert.equal(told.at, '~~');
    assert.equal(
      told.says,
      '"~~" is published as it stands: between a letter and punctuation it begins or ends no strikethrough',
    );
  });

  const mended: [written: string, ...results: string[]][] = [
    ['原价~~“九十九”元~~，六十', '原价 ~~“九十九”元~~，六十', '原价“~~九十九”元~~，六十'],
    ['原价~~￥99~~，六十', '原价 ~~￥99~~，六十'],
    ['~~九十九（含税）~~六十', '~~九十九（含税）~~ 六十', '~~九十九（含税~~）六十'],
    ['改期~~《周六》~~改成周日', '改期《~~周六~~》改成周日', '改期 ~~《周六》~~ 改成周日'],
  ];
  for (const [written, ...results] of mended) {
    it(`mends ${written}`, () => {
      for (const write of [(text: string) => text, withCrlf]) {
        const { fixes } = tellOne(code, write(note(written)));
        assert.deepEqual(
          fixes.map(({ result }) => result),
          results.map((result) => write(note(result))),
        );
        assert.deepEqual(
          fixes.map(({ safe }) => safe),
          results.map((_, index) => index === 0),
        );
        for (const { result } of fixes) assert.deepEqual(tell(code, result), []);
      }
    });
  }

  it('mends tildes and stars of a paragraph together', () => {
    const [fix] = tellOne(code, note('**“新”**的，~~“旧”~~的')).fixes;
    assert.equal(fix?.result, note('“**新**”的，“~~旧~~”的'));
  });

  it('leaves the strikethrough of a paragraph alone where its stars are mended', () => {
    const [fix] = tellOne(code, note('~~旧的~~，**“新”**的')).fixes;
    assert.equal(fix?.result, note('~~旧的~~，“**新**”的'));
  });

  it('is silent about strikethrough that comes out', () => {
    for (const text of ['~~旧~~新', '原价 ~~“九十九”~~，六十', '~~旧~~，~~更旧~~。', '~~“旧”~~']) {
      assert.deepEqual(tell(code, note(text)), [], text);
    }
  });

  it('is silent about tildes that trail a word, stand alone or in code', () => {
    for (const text of [
      '好吃~~，真的~~。',
      '来啦~~！走~~',
      '开门~~“谁呀”',
      '约~~ 三点，到~~ 五点',
      '`甲~~“乙”~~丙`',
      '\\~~“旧”\\~~新',
      '甲~~~“乙”~~~丙',
      '~~~~',
    ]) {
      assert.deepEqual(tell(code, note(text)), [], text);
    }
  });
});
