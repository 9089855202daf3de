import assert from 'node:assert/strict';
import { durationText } from '../../../server/src/editing/labels';
import { localise, localised, setLocale } from '../../../server/src/l10n/localised';
import { message } from '../../../server/src/l10n/message';

describe('the language of the server', () => {
  afterEach(() => setLocale(undefined));

  it('is that of the editor where it is Simplified Chinese, else English', () => {
    for (const [locale, title] of [
      ['zh-cn', '标题'],
      ['zh-Hans', '标题'],
      ['zh', '标题'],
      ['zh-TW', 'title'],
      ['de', 'title'],
      [undefined, 'title'],
    ] as const) {
      setLocale(locale);
      assert.equal(localised('title'), title, locale);
    }
  });

  it('writes lengths of time in the middle of a sentence', () => {
    const sentence = () => localised('Starts {0} after {1} ends', durationText(97_000), '1.1');
    assert.equal(sentence(), 'Starts 1m 37s after 1.1 ends');
    setLocale('zh-cn');
    assert.equal(sentence(), '在 1.1 结束 1 分 37 秒后开始');
    assert.equal(localise(durationText(9_500)), '9.5 秒');
    assert.equal(localise(durationText(3_725_000)), '1 小时 02 分 05 秒');
  });

  it('puts what a message is about into its places, whatever stands in it', () => {
    assert.equal(localise(message('{0} ends at {1}', '{1} $1', 0)), '{1} $1 ends at 0');
    assert.equal(localised('no such text: {0} {1}', 'a'), 'no such text: a {1}');
    setLocale('zh-cn');
    assert.equal(
      localised('{0} ends at {1}, before it starts ({2})', '1.1', 'b', 'c'),
      '1.1 的结束时间 b 早于开始时间（c）',
    );
  });
});
