import assert from 'node:assert/strict';
import { cuesAround, cuesEndingAfter, spokenBetween } from '../../../server/src/transcript/spoken';
import { readTranscript } from './readTranscript';

const transcript = readTranscript(
  ['00:00 --> 00:02\n一', '00:02 --> 00:06\n二', '00:06 --> 00:09\n三', '00:20 --> 00:30\n四'].join(
    '\n\n',
  ),
);
const nothing = readTranscript('');

describe('what is said in a transcript', () => {
  it('between two times is that of the cues with their middle there', () => {
    const said = (start: number, end: number) => spokenBetween(transcript, start, end, 100);
    assert.equal(said(0, 9_000), '一 二 三');
    assert.equal(said(0, 4_000), '一');
    assert.equal(said(0, 4_001), '一 二');
    assert.equal(said(4_000, 9_000), '二 三');
    assert.equal(said(9_000, 20_000), '');
    assert.equal(said(25_000, 26_000), '四');
    assert.equal(spokenBetween(nothing, 0, 9_000, 100), '');
  });

  it('is cut where it is long, between characters', () => {
    assert.equal(spokenBetween(transcript, 0, 30_000, 3), '一 二…');
    const wide = readTranscript('00:00 --> 00:02\n👍👍');
    assert.equal(spokenBetween(wide, 0, 9_000, 3), '👍…');
  });

  it('is found in long cues, wherever they lie', () => {
    const long = readTranscript(
      '00:00 --> 10:00:00\n片头到片尾\n\n00:01 --> 00:02\n一\n\n05:00 --> 05:04\n二',
    );
    const said = (start: number, end: number) => spokenBetween(long, start, end, 100);
    assert.equal(said(300_000, 304_000), '片头到片尾 二');
    assert.equal(said(9 * 3_600_000, 9 * 3_600_000 + 5_000), '片头到片尾');
    assert.equal(said(10 * 3_600_000, 11 * 3_600_000), '');
    assert.deepEqual(cuesEndingAfter(long, 3_000, 9), [2, 0]);
  });

  it('of a cue that says when its words begin are the words that begin there', () => {
    const words = readTranscript(
      'WEBVTT\n\n00:10.000 --> 00:20.000\n先<00:12.000>说<00:15.000>天气<00:18.500>再说',
    );
    const said = (start: number, end: number) => spokenBetween(words, start, end, 100);
    assert.equal(said(0, 14_000), '先说');
    assert.equal(said(14_000, 30_000), '天气再说');
    assert.equal(said(14_000, 16_000), '天气');
    assert.equal(said(12_500, 14_000), '');
  });

  it('of a cue at a border that was rounded to seconds goes to one segment alone', () => {
    const rolled = readTranscript('WEBVTT\n\n00:28.400 --> 00:31.000\n下<00:29.500>一条');
    // Both borders that a note may have there: shared, and the next second.
    assert.equal(spokenBetween(rolled, 0, 28_000, 100), '');
    assert.equal(spokenBetween(rolled, 0, 29_000, 100), '');
    assert.equal(spokenBetween(rolled, 29_000, 60_000, 100), '下一条');
    assert.equal(spokenBetween(rolled, 28_000, 60_000, 100), '下一条');
  });

  it('is found around a time, the closest first, and by its end', () => {
    assert.deepEqual(cuesEndingAfter(transcript, 2_000, 2), [1, 2]);
    assert.deepEqual(cuesEndingAfter(transcript, 30_000, 2), []);
    assert.deepEqual(cuesAround(transcript, 5_000, 3), [2, 1, 0]);
    assert.deepEqual(cuesAround(transcript, 99_000, 2), [3, 2]);
    assert.deepEqual(cuesAround(transcript, -1, 9), [0, 1, 2, 3]);
    assert.deepEqual(cuesAround(nothing, 0, 9), []);
  });
});
