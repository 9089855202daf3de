import assert from 'node:assert/strict';
import { findEmphasis, fixEmphasis, onlyFixes } from '../../rules/emphasisText';

describe('emphasis-unrendered offers', () => {
  it('quotes that enclose all of the bold text are moved out, or spaces inserted', () => {
    assert.deepEqual(onlyFixes('他喊**“开门”**就走'), [
      {
        title: 'Move “ and ” out of the emphasis',
        result: '他喊“**开门**”就走',
        safe: true,
        preferred: false,
      },
      {
        title: 'Insert a space before and after the emphasis ("**")',
        result: '他喊 **“开门”** 就走',
        safe: false,
        preferred: false,
      },
    ]);
  });

  it('a space first where only a part of the bold text is quoted', () => {
    assert.deepEqual(onlyFixes('老师说**“明天考试”的消息**，大家**慌了**。'), [
      {
        title: 'Insert a space before "**"',
        result: '老师说 **“明天考试”的消息**，大家**慌了**。',
        safe: true,
        preferred: false,
      },
      {
        title: 'Move “ out of the emphasis',
        result: '老师说“**明天考试”的消息**，大家**慌了**。',
        safe: false,
        preferred: false,
      },
    ]);
  });

  it('quotes stay where the first and the last one are not partners', () => {
    assert.equal(onlyFixes('**“甲”和“乙”**的')[0]?.result, '**“甲”和“乙”** 的');
  });

  it('the only fix is the preferred one where it keeps the meaning', () => {
    assert.deepEqual(onlyFixes('先执行**命令`make`**再看'), [
      {
        title: 'Insert a space after "**"',
        result: '先执行**命令`make`** 再看',
        safe: true,
        preferred: true,
      },
    ]);
  });

  it('nothing safe for a run without a partner', () => {
    assert.deepEqual(onlyFixes('这一句**没有结尾'), [
      {
        title: 'Remove the unpaired "**"',
        result: '这一句没有结尾',
        safe: false,
        preferred: false,
      },
      {
        title: 'Escape the unpaired "**"',
        result: '这一句\\*\\*没有结尾',
        safe: false,
        preferred: false,
      },
    ]);
  });

  it('nothing safe for what may be a name or a mark of a footnote', () => {
    assert.deepEqual(
      onlyFixes('方法__init__是').map(({ result, safe }) => [result, safe]),
      [
        ['方法 __init__ 是', false],
        ['方法\\_\\_init\\_\\_是', false],
      ],
    );
    assert.ok(onlyFixes('甲*（注）和乙*（注）').every(({ safe }) => !safe));
  });

  it('a space that stands inside the bold text is moved out, but not by itself', () => {
    assert.deepEqual(onlyFixes('**重点 **后面')[0], {
      title: 'Move the space out of the emphasis',
      result: '**重点** 后面',
      safe: false,
      preferred: false,
    });
    assert.equal(onlyFixes('** 重点** 后面')[0]?.result, '**重点** 后面');
  });

  it('all faulty runs of a paragraph are mended at once', () => {
    assert.equal(
      onlyFixes('看**甲**，**（乙）**和**丙**，还有**丁：**戊')[0]?.result,
      '看**甲**，（**乙**）和**丙**，还有**丁：** 戊',
    );
  });

  it('a surplus star is removed or escaped', () => {
    assert.deepEqual(
      onlyFixes('文字**重点***后面').map(({ result }) => result),
      ['文字**重点**后面', '文字**重点**\\*后面'],
    );
  });

  it('each paragraph gets its own fixes and line ends stay', () => {
    const text = '- **甲：**乙\r\n    - **丙：**丁\r\n';
    const results = findEmphasis(text).map((found) => fixEmphasis(text, found)[0]?.result);
    assert.deepEqual(results, [
      '- **甲：** 乙\r\n    - **丙：**丁\r\n',
      '- **甲：**乙\r\n    - **丙：** 丁\r\n',
    ]);
  });
});
