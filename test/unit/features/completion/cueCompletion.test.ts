import assert from 'node:assert/strict';
import { outlineItems } from '../../../../server/src/features/completion/outlineItems';
import { cueOf, textAroundCue } from '../../../../server/src/features/completion/transcriptTimes';
import { readTranscript } from '../../transcript/readTranscript';
import { readAtCursor } from '../cursorText';
import { everything } from './completionText';

const transcript = readTranscript(
  [
    '00:00:00,200 --> 00:00:09,600\n大家好',
    '00:00:09,900 --> 00:00:19,700\n先说选题',
    '00:00:20,200 --> 00:00:31,400\n再说采访',
    '00:00:31,400 --> 00:00:40,000\n录音也要紧',
    '00:05:30,000 --> 00:05:40,000\n下期再见',
  ].join('\n\n'),
);
const note = '# part1: 播客\n(00:00-00:10) ***1.1: 开场***\n- 一。\n\n';

/** The times that are offered inside the brackets, each with the text beside it. */
function offered(marked: string, capabilities = { ...everything, labelDetails: true }) {
  const { note: read, position } = readAtCursor(marked);
  return outlineItems(read, position, capabilities, true, { uri: 'file:///a.md', transcript })
    .filter(({ label }) => /^[\d:.]+$/.test(label))
    .map(({ label, detail, labelDetails }) => `${label} ${labelDetails?.description ?? detail}`);
}

describe('completion from a transcript', () => {
  it('offers where cues start, after the segment above and the nearest first', () => {
    assert.deepEqual(offered(`${note}(▮)`), [
      '00:10 after the segment above',
      '00:20 再说采访',
      '00:31 录音也要紧',
      '05:30 下期再见',
    ]);
  });

  it('offers starts near the time that is typed', () => {
    for (const typed of ['05:', '5:3', '05：']) {
      assert.deepEqual(offered(`${note}(${typed}▮)`), ['05:30 下期再见'], typed);
    }
  });

  it('offers where cues end behind the start, instead of usual lengths', () => {
    assert.deepEqual(offered(`${note}(00:20-▮)`), [
      '00:31 再说采访',
      '00:40 录音也要紧',
      '05:40 下期再见',
    ]);
    assert.deepEqual(offered(`${note}(06:00-▮)`)[0], '06:05 +5 s');
  });

  it('offers nothing beyond the segment below', () => {
    const below = '\n\n(00:35-00:40) ***1.2: 录音***\n';
    assert.deepEqual(offered(`${note}(▮)${below}`), [
      '00:10 after the segment above',
      '00:20 再说采访',
      '00:31 录音也要紧',
    ]);
    assert.deepEqual(offered(`${note}(00:20-▮)${below}`), [
      '00:35 before the segment below',
      '00:31 再说采访',
    ]);
  });

  it('keeps parts of seconds where the segment above has them', () => {
    const exact = note.replace('00:10)', '00:09.6)');
    assert.ok(offered(`${exact}(▮)`).includes('00:20.2 再说采访'));
  });

  it('tells more of what is said once an offer is looked at', () => {
    const { note: read, position } = readAtCursor(`${note}(▮)`);
    const said = { uri: 'file:///a.md', transcript };
    const items = outlineItems(read, position, everything, true, said);
    const item = items.find(({ label }) => label === '00:20');
    assert.equal(item?.detail, '再说采访');
    assert.deepEqual(cueOf(item!), { uri: 'file:///a.md', cue: 2 });
    assert.equal(textAroundCue(transcript, 2), '先说选题 再说采访 录音也要紧');
    assert.equal(textAroundCue(transcript, 99), '');
    assert.equal(cueOf(items[0]!), undefined);
  });
});
