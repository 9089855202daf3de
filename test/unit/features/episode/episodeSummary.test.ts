import assert from 'node:assert/strict';
import { episodeSummary } from '../../../../server/src/features/episode/episodeSummary';
import { Note } from '../../../../server/src/note/note';

describe('an episode as a whole', () => {
  it('is as long as its latest end says, wherever that stands', () => {
    const note = Note.read(`# part1: 夜市
(00:00-01:30) ***1.1: 开场***
(00:40-01:05) ***1.2: 插曲***
(75:20-) ***1.3: 未完***
(80:10-79:50) ***1.4: 颠倒***
`);
    assert.deepEqual(episodeSummary(note), { segments: 4, length: (80 * 60 + 10) * 1000 });
  });

  it('is as long as its front matter says', () => {
    const text = '+++\nparams.duration = "05:00"\n+++\n(00:00-01:30) ***1.1: 开场***\n';
    assert.deepEqual(episodeSummary(Note.read(text)), { segments: 1, length: 300_000 });
  });

  it('has no length where no end can be read', () => {
    assert.deepEqual(episodeSummary(Note.read('# part1: 夜市\n')), { segments: 0, length: null });
    const endless = Note.read('# part1: 夜市\n(00:00-) ***1.1: 开场***\n');
    assert.deepEqual(episodeSummary(endless), { segments: 1, length: null });
  });
});
