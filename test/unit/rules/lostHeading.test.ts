import assert from 'node:assert/strict';
import { looksLikeLostHeading } from '../../../server/src/rules/lostHeading';

describe('a line that looks like a lost header or heading', () => {
  const lost = [
    '(0016-00:34) ***1.2: 乙***',
    '（0016－00:34）***1.2：乙***',
    '(00:1x-00:34) ***1.2: 乙***',
    '(00;16-00;34) 1.2: 乙',
    '(0016-0034) ***乙***',
    '(0016-0034 ***1.2: 乙***',
    '- (00:16-00:34) ***1.2: 乙***',
    '***1.2: 乙***',
    '  **1.2：乙**',
    '00；16到00；34 ***1.2: 乙***',
    '# pat2: 乙',
    '# prat2：乙',
    '#Parrt 2 乙',
    '## patt2: 乙',
    '# p2 乙',
    '# 第2部分：乙',
    '# 第二章 乙',
    '# part二: 乙',
    '# psrt2: 乙',
  ];
  for (const line of lost) {
    it(`may be ${line}`, () => assert.equal(looksLikeLostHeading(line), true));
  }

  const text = [
    '',
    '- 每个权重用 **1.58 Bit**。',
    '- **重点**：快 2.1: 倍',
    '(1) **要点**',
    '（2） 1.5 倍',
    '[2024](https://example.org) **链接**',
    '# 安全性',
    '# Python 3 入门',
    '### 价格 2.1',
    '(1.37-5.07)倍',
    '- 在 (00:19) 处说到 **价格**。',
  ];
  for (const line of text) {
    it(`is not ${line || 'an empty line'}`, () => assert.equal(looksLikeLostHeading(line), false));
  }

  it('is told in no time from a line that goes on and on', () => {
    for (const piece of ['(', '1', '(1', '*', '# p', '1.', ' ']) {
      assert.equal(typeof looksLikeLostHeading(piece.repeat(100_000)), 'boolean');
    }
  });
});
