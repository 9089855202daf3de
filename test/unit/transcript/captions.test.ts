import assert from 'node:assert/strict';
import { cuesOf, wordsOf } from './cues';

describe('captions as they are found', () => {
  it('have lines of one blank in WebVTT, which end no cue', () => {
    const text =
      'WEBVTT\n\n00:01.000 --> 00:02.000\n \n早上好\n\n00:03.000 --> 00:04.000\n坐吧\n \n';
    assert.deepEqual(cuesOf(text), ['1000-2000 早上好', '3000-4000 坐吧']);
  });

  it('have empty lines inside cues of SubRip, with words below', () => {
    const text =
      '1\n00:00:01,000 --> 00:00:02,000\n早上好\n\nGood morning\n\n2\n00:00:03,000 --> 00:00:04,000\n坐吧\n\n\n';
    assert.deepEqual(cuesOf(text), ['1000-2000 早上好 Good morning', '3000-4000 坐吧']);
  });

  it('have names above cues, which nobody says', () => {
    const cues =
      'intro\n00:01.000 --> 00:02.000\n早上好\n\nfirst guest\n00:03.000 --> 00:04.000\n坐吧\n';
    for (const head of ['WEBVTT\n\n', '']) {
      assert.deepEqual(cuesOf(head + cues), ['1000-2000 早上好', '3000-4000 坐吧']);
    }
  });

  it('lose the cue whose times cannot be read, and no other', () => {
    const text =
      '00:01 --> 00:02\n早上好\n\n00:0x --> 00:03\n谁知道\n\n00:03 --> 00:04\n坐吧\n00:04 --> ?\n\n啊';
    for (const head of ['WEBVTT\n\n', '']) {
      assert.deepEqual(cuesOf(head + text), ['1000-2000 早上好', '3000-4000 坐吧']);
    }
  });

  it('of SubRip may lack what stands between two cues', () => {
    const text = '00:01 --> 00:02\n \n早上好\n00:03 --> 00:04\n坐吧\n2\n00:05 --> 00:06\n喝茶';
    assert.deepEqual(cuesOf(text), ['1000-2000 早上好', '3000-4000 坐吧', '5000-6000 喝茶']);
  });

  it('of SubRip may speak of arrows', () => {
    const text = '00:01 --> 00:02\n输入 --> 输出\n\n00:03 --> 00:04\nA -> B';
    assert.deepEqual(cuesOf(text), ['1000-2000 输入 --> 输出', '3000-4000 A -> B']);
  });

  it('hold references to characters, any that HTML has', () => {
    const said = (text: string) =>
      cuesOf(`00:01 --> 00:02\n${text}`)[0]?.slice('1000-2000 '.length);
    assert.equal(said('don&#39;t &quot;停&quot;&hellip;'), 'don\'t "停"…');
    assert.equal(said('&#x4F60;&#22909;&nbsp;&#128075;'), '你好 👋');
    assert.equal(said('AT&T &copy 甲&amp;lt; &nosuch;'), 'AT&T &copy 甲&lt; &nosuch;');
    assert.equal(said('&lt;b&gt;这是标签&lt;/b&gt;'), '<b>这是标签</b>');
  });

  it('hold signs that begin no tag', () => {
    const said = (text: string) =>
      cuesOf(`00:01 --> 00:02\n${text}`)[0]?.slice('1000-2000 '.length);
    for (const text of [
      '当 x < 1 而 y > 2 时',
      '我 <3 你 >_<',
      'vector<int> 和 List<String>',
      'a <c and d> e',
      '<<< {x} {{y}} >>>',
      '<未完',
    ]) {
      assert.equal(said(text), text);
    }
    assert.equal(said('<I>斜</I><font color="#fff">白</font><u.a.b>线</u><br/>下'), '斜白线 下');
    assert.equal(said('{\\an8}<v.first\n林溪>上<lang en>hi</lang>'), '林溪: 上hi');
  });

  it('hold marks of direction, which could turn a line around', () => {
    assert.deepEqual(cuesOf('00:01 --> 00:02\n\u202e甲\u202c&lrm;乙\u200b'), ['1000-2000 甲乙']);
  });

  it('say when single words begin', () => {
    const cue = 'WEBVTT\n\n00:01.000 --> 00:04.000\n今天 <00:02.000><c>说说</c> <00:03.500>天气\n';
    assert.deepEqual(cuesOf(cue), ['1000-4000 今天 说说 天气']);
    assert.deepEqual(wordsOf(cue), ['2000 说说', '3500 天气']);
    assert.deepEqual(wordsOf(cue.replace('今天', '<v 林溪>今天')), ['2000 说说', '3500 天气']);
    const wild = cue.replace('00:02.000', '09:00.000').replace('00:03.500', '00:03.000');
    assert.deepEqual(cuesOf(wild), ['1000-4000 今天 说说 天气']);
    assert.deepEqual(wordsOf(wild), []);
  });
});

describe('captions that roll', () => {
  it('say a line once that stands above the next one, and between both for a moment', () => {
    const text = `WEBVTT
Kind: captions

00:00:01.000 --> 00:00:03.990
 
春天<00:00:02.000><c>来了</c>

00:00:03.990 --> 00:00:04.000
春天来了
 

00:00:04.000 --> 00:00:06.990
春天来了
先<00:00:05.000><c>翻土</c>

00:00:06.990 --> 00:00:07.000
先翻土
 

00:00:09.000 --> 00:00:11.000
先翻土
再<00:00:10.000><c>播种</c>
`;
    const once = ['1000-3990 春天来了', '4000-6990 先翻土'];
    // After a pause the line may well be said again.
    assert.deepEqual(cuesOf(text), [...once, '9000-11000 先翻土 再播种']);
    assert.deepEqual(cuesOf(text.replace('00:09', '00:07')), [...once, '7000-11000 再播种']);
    assert.deepEqual(wordsOf(text, 1), ['5000 翻土']);
  });

  it('do so when a converter has made SubRip of them', () => {
    const text = `1
00:00:01,000 --> 00:00:03,990
 
春天来了

2
00:00:03,990 --> 00:00:04,000
春天来了
 

3
00:00:04,000 --> 00:00:07,000
春天来了
先翻土
`;
    assert.deepEqual(cuesOf(text), ['1000-3990 春天来了', '4000-7000 先翻土']);
  });

  it('do so over three rows, of which the upper ones go away', () => {
    const rows = ['甲', '甲\n乙', '甲\n乙\n丙', '乙\n丙', '乙\n丙\n丁'];
    const text = rows.map((row, at) => `00:0${at} --> 00:0${at + 1}\n${row}`).join('\n\n');
    assert.deepEqual(cuesOf(text), ['0-1000 甲', '1000-2000 乙', '2000-3000 丙', '4000-5000 丁']);
  });

  it('are no words that two people say one after the other', () => {
    const text = '00:01 --> 00:02\n好。\n\n00:02 --> 00:03\n好。';
    assert.deepEqual(cuesOf(text), ['1000-2000 好。', '2000-3000 好。']);
  });

  it('are no cue that a file holds twice, which is said once too', () => {
    const cue = '00:01 --> 00:03\n第一句';
    assert.deepEqual(cuesOf(`${cue}\n\n${cue}\n\n00:03 --> 00:04\n第二句`), [
      '1000-3000 第一句',
      '3000-4000 第二句',
    ]);
  });
});

describe('captions that stay while the next one is spoken', () => {
  it('end where that one starts, so that a segment can begin between two of them', () => {
    const text = ['甲', '乙', '丙', '丁']
      .map((words, at) => `00:0${2 * at} --> 00:0${2 * at + 3}\n${words}`)
      .join('\n\n');
    const ended = ['0-2000 甲', '2000-4000 乙', '4000-6000 丙', '6000-9000 丁'];
    for (const head of ['', 'WEBVTT\n\n']) assert.deepEqual(cuesOf(head + text), ended);
  });

  it('are not those of two people, one of whom now and then begins early', () => {
    const text =
      '00:01 --> 00:04\n你说呢\n\n00:03 --> 00:06\n我想\n\n00:06 --> 00:08\n先看\n\n00:07 --> 00:09\n看什么\n\n00:09 --> 00:10\n看天';
    assert.deepEqual(cuesOf(text), [
      '1000-4000 你说呢',
      '3000-6000 我想',
      '6000-8000 先看',
      '7000-9000 看什么',
      '9000-10000 看天',
    ]);
  });

  it('nor those of a comment that is made within what another says, or of a translation', () => {
    const within =
      '00:00 --> 00:09\n长句\n\n00:02 --> 00:03\n对\n\n00:04 --> 00:05\n是\n\n00:06 --> 00:07\n嗯';
    assert.equal(cuesOf(within)[0], '0-9000 长句');
    const twice = '00:00 --> 00:02\n你好\n\n00:00 --> 00:02\nHello\n\n00:02 --> 00:04\n坐吧';
    assert.deepEqual(cuesOf(twice), ['0-2000 你好', '0-2000 Hello', '2000-4000 坐吧']);
  });
});
