import assert from 'node:assert/strict';
import { defaultSettings, readSettings } from '../../../server/src/features/settings';

function read(section: unknown) {
  const problems: string[] = [];
  const settings = readSettings(section, (problem) => problems.push(problem));
  return { settings, problems };
}

describe('settings', () => {
  it('are the defaults where a client has none', () => {
    for (const nothing of [undefined, null, {}, { rules: null, gapTolerance: null }]) {
      assert.deepEqual(read(nothing), { settings: defaultSettings, problems: [] });
    }
    assert.equal(defaultSettings.gapTolerance, 1000);
  });

  it('take every severity and a tolerance in seconds', () => {
    const rules = {
      'time-gap': 'off',
      'time-first': 'hint',
      'time-order': 'information',
      'time-overlap': 'warning',
      'time-empty': 'error',
    };
    const { settings, problems } = read({ rules, gapTolerance: 2.5 });
    assert.deepEqual(Object.fromEntries(settings.rules), rules);
    assert.equal(settings.gapTolerance, 2500);
    assert.deepEqual(problems, []);
  });

  it('tell of a wrong value by its name, and keep the right ones', () => {
    const { settings, problems } = read({
      rules: { 'time-gap': 'loud', 'no-such-rule': 'off', 'time-first': 'off', 'time-order': 3 },
      gapTolerance: -1,
    });
    assert.deepEqual([...settings.rules], [['time-first', 'off']]);
    assert.equal(settings.gapTolerance, 1000);
    assert.deepEqual(
      problems.map((problem) => /^episodeNotes\.\S+/.exec(problem)?.[0]),
      [
        'episodeNotes.rules.time-gap',
        'episodeNotes.rules',
        'episodeNotes.rules.time-order',
        'episodeNotes.gapTolerance',
      ],
    );
  });

  it('survive any shape', () => {
    for (const garbage of [3, 'x', [], true]) {
      assert.deepEqual(read(garbage).settings, defaultSettings);
      assert.equal(read(garbage).problems.length, 1);
      assert.equal(read({ rules: garbage }).problems.length, 1);
    }
    assert.equal(read({ gapTolerance: '2' }).problems.length, 1);
    assert.equal(read({ rules: JSON.parse('{"__proto__": "off"}') }).problems.length, 1);
  });
});
