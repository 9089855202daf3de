import assert from 'node:assert/strict';
import { codesIn, fixedText, tell, tellOne } from './ruleText';

const code = 'segment-malformed';
const proper = '(00:19-00:28) ***1.1: 慢火***';

/** The header between two others of the same part; 1.1 and 1.2 both go on from those around it. */
function between(header: string): string {
  return [
    '# part1: 甲',
    '(00:00-00:19) ***1.0: 前***',
    '- 前',
    '',
    header,
    '- 中',
    '',
    '(00:28-00:40) ***1.2: 后***',
    '- 后',
  ].join('\n');
}

/** What is offered for a header: the header after it, and whether it is done without asking. */
const offered = (header: string) =>
  tellOne(code, between(header)).fixes.map(({ title, preferred, safe }) => {
    assert.equal(preferred, safe, header);
    return `${safe ? 'does' : 'asks:'} ${title}`;
  });

describe('segment-malformed, what it does without asking', () => {
  it('asks before it makes a number of the figures with which a title begins', () => {
    for (const [text, result] of [
      ['1.58 Bit 的含义', '***1.58: Bit 的含义***'],
      ['***2.5 亿参数***', '***2.5: 亿参数***'],
      ['1.58 ***Bit***', '***1.58: Bit***'],
    ]) {
      assert.deepEqual(offered(`(00:19-00:28) ${text}`), [`asks: Write "(00:19-00:28) ${result}"`]);
    }
    assert.deepEqual(offered('(00:19-00:28) ***1.1 慢火***'), [`does Write "${proper}"`]);
    assert.deepEqual(offered('(00:19-00:28) ***1.2 慢火***'), [
      'does Write "(00:19-00:28) ***1.2: 慢火***"',
    ]);
  });

  it('asks before it counts on from figures that may belong to a title', () => {
    const text = (above: string) =>
      `# part1: 甲\n(00:00-00:10) ***1.1: 一***\n\n(00:10-00:20) ${above}\n\n(00:20-00:30) ***丙***\n`;
    const safe = (above: string) =>
      tell(code, text(above))
        .at(-1)
        ?.fixes.map((fix) => fix.safe);
    assert.deepEqual(safe('1.58 Bit'), [false]);
    assert.deepEqual(safe('***乙***'), [true]);
    assert.deepEqual(safe('***1.2 乙***'), [true]);
  });

  it('leaves the stars in the code of a title', () => {
    assert.deepEqual(offered('(00:19-00:28) **1.1: `***` 的用法**'), [
      'does Write "(00:19-00:28) ***1.1: `***` 的用法***"',
    ]);
  });

  it('asks before it cuts off what may end a title or a sentence', () => {
    for (const text of [
      '**BitNet** 是微软的开源模型。',
      '**1.2: 甲**乙**丙**',
      '***慢火*** 炖肉',
      '**1.2: 慢火** 炖肉',
    ]) {
      const header = `(00:19-00:28) ${text}`;
      assert.match(offered(header).join(), /^asks: /, header);
      assert.ok(fixedText(between(header)).includes(`\n${header}\n- 中`), header);
    }
  });

  it('puts no number before what begins with one', () => {
    for (const text of ['***2、乙***', '***３．乙***', '2) 乙', '🎬 2: 乙']) {
      assert.deepEqual(offered(`(00:19-00:28) ${text}`), [], text);
    }
    for (const text of ['<b>1.1: 乙</b>', '***<i>1.1: 乙</i>***']) {
      assert.deepEqual(offered(`(00:19-00:28) ${text}`), [], text);
    }
    for (const text of ['***Part 1.1：乙***', '***第 1.1 节 乙***']) {
      assert.deepEqual(offered(`(00:19-00:28) ${text}`), [
        'does Write "(00:19-00:28) ***1.1: 乙***"',
      ]);
    }
    assert.deepEqual(offered('(00:19-00:28) ***1.1 节日快乐***'), [
      'does Write "(00:19-00:28) ***1.1: 节日快乐***"',
    ]);
    assert.deepEqual(offered('(00:19-00:28) ***2025 年***'), [
      'does Write "(00:19-00:28) ***1.1: 2025 年***"',
    ]);
  });

  it('puts the number of the place for one that lacks a half, and asks where the half is another', () => {
    assert.deepEqual(offered('(00:19-00:28) ***1: 乙***'), [
      'does Write "(00:19-00:28) ***1.1: 乙***"',
    ]);
    assert.deepEqual(offered('(00:19-00:28) ***2: 乙***'), [
      'asks: Write "(00:19-00:28) ***1.1: 乙***"',
    ]);
  });

  it('asks where three stars would publish a star of the title, or end it early', () => {
    for (const title of ['评分4*酒店', '甲＊＊＊乙']) {
      const header = `(00:19-00:28) **1.1: ${title}**`;
      assert.deepEqual(offered(header), [`asks: Write "(00:19-00:28) ***1.1: ${title}***"`]);
      assert.deepEqual(codesIn(fixedText(between(header))), ['segment-malformed 5']);
    }
  });

  it('mends the times of a header whose title has an emphasis fault of its own', () => {
    const text = between('(00:19–00:28) ***1.1: 报**“慢”火***');
    assert.ok(codesIn(text).includes('emphasis-unrendered 5'));
    assert.equal(tellOne(code, text).fixes[0]?.safe, true);
  });

  it('asks before it keeps a key in the title that was hit for a closing star', () => {
    for (const text of [
      ...['**1.1: 慢火8**', '1.1: 慢火(**', '8**1.1: 慢火(**', '*＊*1.1: 慢火&**'],
      ...['***1.1: [慢火](u*)**', '***1.1: 慢火8**', '***1.1: 慢火（**', '***1.1: 慢火*8*'],
      ...['***1.1: 慢火8', '**1.1: 慢火＊8*'],
    ]) {
      const [only] = offered(`(00:19-00:28) ${text}`);
      assert.match(only ?? '', /^asks: /, text);
    }
    for (const title of ['1.1: 第 8', '***1.1: 第 8***']) {
      assert.match(offered(`(00:19 - 00:28) ${title}`).join(), /^does /, title);
    }
  });

  it('asks before it puts the number before what may be left of it', () => {
    for (const text of [
      ...['***11 慢火***', '***1 1 慢火***', '***１１ 慢火***', '***1.:1 慢火***'],
      ...['***1:.1 慢火***', '***11月的事***', '***31.: 慢火***'],
    ]) {
      assert.match(offered(`(00:19-00:28) ${text}`).join(), /^asks: /, text);
    }
    for (const half of ['1,:', '1-:', '1。:', '1.：', '1、:']) {
      assert.deepEqual(offered(`(00:19-00:28) ***${half} 慢火***`), [`does Write "${proper}"`]);
    }
  });
});
