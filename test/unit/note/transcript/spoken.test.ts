import assert from 'node:assert/strict';
import {
  cuesAround,
  firstCueFrom,
  spokenBetween,
} from '../../../../server/src/note/transcript/spoken';
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

  it('is found from a time on, and around it, the closest first', () => {
    assert.deepEqual(
      [0, 1, 2_000, 20_001].map((ms) => firstCueFrom(transcript, ms)),
      [0, 1, 1, 4],
    );
    assert.deepEqual(cuesAround(transcript, 5_000, 3), [2, 1, 0]);
    assert.deepEqual(cuesAround(transcript, 99_000, 2), [3, 2]);
    assert.deepEqual(cuesAround(transcript, -1, 9), [0, 1, 2, 3]);
    assert.deepEqual(cuesAround(nothing, 0, 9), []);
  });
});
