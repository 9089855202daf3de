import assert from 'node:assert/strict';
import type { RuleSettings } from '../../../server/src/editing/ruleSettings';
import { type Cue, heard, shared, speech } from './heardSpeech';
import { codesIn, heardIn, part, tell, tellOne } from './ruleText';

const code = 'time-transcript';

/** The places that are found. */
const places = (text: string, own: RuleSettings) => tell(code, text, own).map(({ at }) => at);

describe('time-transcript', () => {
  it('says amid what a segment starts, and points at the end of the one that meets it', () => {
    const told = tellOne(code, shared('00:25'), speech);
    assert.equal(
      told.says,
      '1.3 starts at 00:25, in the middle of what is said from 00:20 to 00:30',
    );
    assert.deepEqual([told.at, told.line], ['00:25', 8]);
    assert.deepEqual(told.related, [['00:25', '1.2 ends here']]);
  });

  it('says amid what a segment ends where nothing follows it', () => {
    const told = tellOne(code, part('(00:00-00:25) ***1.1: 一***'), speech);
    assert.equal(told.says, '1.1 ends at 00:25, in the middle of what is said from 00:20 to 00:30');
    assert.deepEqual([told.at, told.related], ['00:25', []]);
  });

  it('is silent without a transcript, and for one of chapters', () => {
    const chapters = '{"chapters": [{"start_time": 0, "end_time": 50, "title": "开场"}]}';
    for (const captions of ['', chapters]) {
      assert.deepEqual(codesIn(shared('00:25'), heardIn(captions)), []);
    }
  });

  it('takes a time within a second of a start or end for it', () => {
    for (const at of ['00:20', '00:21', '00:29', '00:30', '00:31', '00:19.4']) {
      assert.deepEqual(places(shared(at), speech), [], at);
    }
    for (const at of ['00:22', '00:28', '00:21.401', '00:19.399']) {
      assert.deepEqual(places(shared(at), speech), [at]);
    }
  });

  it('takes the seconds on both sides of a border for one border', () => {
    const text = part('(00:00-00:20) ***1.1: 一***', '(00:21-00:41) ***1.2: 二***');
    assert.deepEqual(codesIn(text, heard([0, 19], [22, 41])), []);
    assert.deepEqual(codesIn(text, heard([0, 19.2], [19.2, 41])), []);
    assert.deepEqual(codesIn(text, heard([0, 21.8], [21.8, 41])), []);
    assert.deepEqual(places(text, heard([0, 17], [17, 41])), ['00:21']);
  });

  it('is content with the start or end of one of two speakers', () => {
    const text = part('(00:00-00:15) ***1.1: 一***', '(00:15-00:30) ***1.2: 二***');
    assert.deepEqual(codesIn(text, heard([0, 15], [11, 30])), []);
    assert.deepEqual(codesIn(text, heard([0, 20], [15, 30])), []);
    assert.deepEqual(places(text, heard([0, 20], [10, 30])), ['00:15']);
  });

  it('does not guess in a caption of more than half a minute, nor in a pause', () => {
    const text = part('(00:00-00:15) ***1.1: 一***', '(00:15-00:30) ***1.2: 二***');
    assert.deepEqual(codesIn(text, heard([0, 300])), []);
    assert.deepEqual(codesIn(text, heard([0, 5], [25, 30])), []);
    assert.deepEqual(places(text, heard([0, 300], [8, 28])), ['00:15']);
  });

  it('knows a sentence inside a caption where the file has times for words', () => {
    const text = part('(00:00-00:05) ***1.1: 一***', '(00:05-00:30) ***1.2: 二***');
    const vtt = (words: string) => heardIn(`WEBVTT\n\n00:00.000 --> 00:10.000\n${words}\n`);
    assert.deepEqual(codesIn(text, vtt('大家好。<00:00:05.000>先讲播种')), []);
    assert.deepEqual(codesIn(text, vtt('“Hello.” <00:00:05.400>First the seeds')), []);
    assert.deepEqual(places(text, vtt('大家好，<00:00:05.000>先讲播种')), ['00:05']);
  });

  it('guesses nothing in automatic captions, whose rows end anywhere in a sentence', () => {
    const rows = (last: string) => [
      [0, 4.1, '大家早上好我们先讲'],
      [4.11, 8.9, `播种再讲浇水${last}`],
      [8.91, 13.6, '什么时候浇最好'],
      [13.61, 18, '一般是清早'],
    ];
    const rolled = (last: string) =>
      rows(last).flatMap(([start, end, text], at, all): Cue[] => {
        const above = at === 0 ? '' : `${all[at - 1]?.[2]}\n`;
        return [
          [Number(start), Number(end), `${above}${text}`],
          [Number(end), Number(end) + 0.01, `${text}`],
        ];
      });
    const overlapping: Cue[] = rows('').map(([start, end, text]) => [
      Number(start),
      Number(end) + 4,
      `${text}`,
    ]);
    const timed = (end: string) =>
      `WEBVTT\n\n00:00.000 --> 00:09.000\n大家<00:00:00.900><c>早上</c><00:00:05.000><c>好${end}</c>\n`;
    const text = part('(00:00-00:07) ***1.1: 一***', '(00:07-00:18) ***1.2: 二***');
    assert.deepEqual(codesIn(text, heard(...rolled(''))), []);
    assert.deepEqual(codesIn(text, heard(...overlapping)), []);
    assert.deepEqual(codesIn(text, heardIn(timed(''))), []);
    assert.deepEqual(places(text, heardIn(timed('。'))), ['00:07']);
    assert.deepEqual(places(text, heard(...rolled('。'))), ['00:07']);
  });

  it('guesses nothing in a caption of several sentences, whose words have no times', () => {
    const text = part('(00:00-00:05) ***1.1: 一***', '(00:05-00:22) ***1.2: 二***');
    for (const said of [
      'Good morning. Today we sow.',
      'Ready? “Yes.” Then let us begin',
      '大家早上好。今天讲播种',
      '“早上好！”先讲播种。',
      '- Ready?\n- Nearly',
      '－好了吗\n－好了',
    ]) {
      assert.deepEqual(codesIn(text, heard([0, 10, said], [10, 22, '再见'])), [], said);
    }
    for (const said of [
      'Today we sow 1.5 kg.',
      '今天讲播种……',
      '“先讲播种。”',
      'self-made beds, as-is',
    ]) {
      assert.deepEqual(places(text, heard([0, 10, said], [10, 22, '再见'])), ['00:05'], said);
    }
  });

  it('does not take music and applause for something said', () => {
    const text = part('(00:00-00:05) ***1.1: 一***', '(00:05-00:22) ***1.2: 二***');
    for (const sound of ['[Music]', '♪ ♪', '(applause) [laughs]', '（音乐）', '【掌声】']) {
      assert.deepEqual(codesIn(text, heard([0, 10, sound], [10, 22, '再见'])), [], sound);
    }
    const said = heard([0, 10, '（掌声）大家好'], [10, 22, '再见']);
    assert.deepEqual(places(text, said), ['00:05']);
  });

  it('guesses nothing in automatic captions that a converter has cut to meet one another', () => {
    const rows = (last: string, pause = 0) =>
      heard(
        [0, 4 - pause, 'good morning from the garden'],
        [4, 9 - pause, 'today we begin with seeds that'],
        [9, 13 - pause, 'you have kept since autumn and'],
        [13, 18, `then we get to watering${last}`],
      );
    const text = part('(00:00-00:07) ***1.1: 一***', '(00:07-00:18) ***1.2: 二***');
    for (const pause of [0, 0.001, 0.024]) assert.deepEqual(codesIn(text, rows('', pause)), []);
    assert.deepEqual(places(text, rows('.')), ['00:07']);
    // Chinese subtitles have no full stops, whoever wrote them.
    const chinese = heard([0, 4, '大家早上好'], [4, 9, '先讲播种'], [9, 18, '再讲浇水']);
    assert.deepEqual(places(text, chinese), ['00:07']);
  });

  it('reads rolled captions of YouTube as they are said', () => {
    const rolled = heard([0, 6, '大家早上好'], [3, 9, '先讲播种'], [6, 12, '再讲浇水']);
    const text = part('(00:00-00:03) ***1.1: 一***', '(00:03-00:12) ***1.2: 二***');
    assert.deepEqual(codesIn(text, rolled), []);
  });

  it('leaves times alone that another rule tells of', () => {
    const outOfOrder = part(
      '(00:00-00:10) ***1.1: 一***',
      '(00:10-00:20) ***1.2: 二***',
      '(00:05-00:10) ***1.3: 三***',
    );
    assert.deepEqual(codesIn(outOfOrder, speech), ['time-order 8']);
    const tooLate = part('(00:00-00:15) ***1.1: 一***', '(00:10-00:20) ***1.2: 二***');
    assert.deepEqual(codesIn(tooLate, speech), ['time-overlap 5']);
    const missing = part('(00:00-00:75) ***1.1: 一***', '(00:10-00:20) ***1.2: 二***');
    assert.deepEqual(codesIn(missing, speech), ['time-invalid 2']);
  });

  it('can be silenced', () => {
    const silenced = shared('00:25').replace(
      '(00:25-00:41)',
      '<!-- episode-notes-disable-next-line time-transcript -->\n(00:25-00:41)',
    );
    assert.deepEqual(codesIn(silenced, speech), []);
  });
});
