import assert from 'node:assert/strict';
import { CrashLimit } from '../../../client/src/crashLimit';

const minute = 60_000;

describe('a server that dies', () => {
  it('is started again four times within three minutes, and then no more', () => {
    const crashes = new CrashLimit();
    const answers = [0, 1, 2, 3, 4].map((now) => crashes.allowsRestart(now));
    assert.deepEqual(answers, [true, true, true, true, false]);
  });

  it('is started again for ever when it dies once a minute', () => {
    const crashes = new CrashLimit();
    for (let now = 0; now < 60 * minute; now += minute) {
      assert.equal(crashes.allowsRestart(now), true);
    }
  });

  it('gets a fresh count when somebody asks for a restart', () => {
    const crashes = new CrashLimit();
    for (const now of [0, 1, 2, 3, 4]) crashes.allowsRestart(now);
    crashes.reset();
    assert.equal(crashes.allowsRestart(5), true);
  });
});
