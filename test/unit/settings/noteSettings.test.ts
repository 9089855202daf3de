import assert from 'node:assert/strict';
import { combined, defaultSettings, readSection } from '../../../server/src/settings/noteSettings';

function read(section: unknown) {
  const problems: string[] = [];
  const settings = combined([readSection(section, (problem) => problems.push(problem))], '');
  return { settings, problems };
}

describe('settings', () => {
  it('are the defaults where a client has none', () => {
    for (const nothing of [undefined, null, {}, { rules: null, gapTolerance: null }]) {
      assert.deepEqual(read(nothing), { settings: defaultSettings, problems: [] });
    }
    assert.equal(defaultSettings.gapTolerance, 1000);
    assert.equal(defaultSettings.gapLimit, 60_000);
  });

  it('take every severity, and a tolerance and a limit in seconds', () => {
    const rules = {
      'time-gap': 'off',
      'time-first': 'hint',
      'time-order': 'information',
      'time-overlap': 'warning',
      'time-empty': 'error',
    };
    const { settings, problems } = read({ rules, gapTolerance: 2.5, gapLimit: 90 });
    assert.deepEqual(Object.fromEntries(settings.rules), rules);
    assert.equal(settings.gapTolerance, 2500);
    assert.equal(settings.gapLimit, 90_000);
    assert.deepEqual(problems, []);
  });

  it('take the keys that front matter must have, and none at all', () => {
    const required = ['title', 'params.media'];
    assert.deepEqual(read({ frontMatter: { required } }).settings.requiredKeys, required);
    assert.deepEqual(read({ frontMatter: { required: [] } }).settings.requiredKeys, []);
    assert.deepEqual(read({ frontMatter: {} }).settings.requiredKeys, ['title', 'date']);
  });

  it('of a site go before those of the editor, key by key and rule by rule', () => {
    const never = (problem: string) => assert.fail(problem);
    const near = readSection({ rules: { 'time-gap': 'hint' }, gapLimit: 0 }, never);
    const far = readSection(
      { rules: { 'time-gap': 'error', 'time-first': 'off' }, gapTolerance: 3 },
      never,
    );
    const editor = readSection(
      {
        rules: { 'time-first': 'error', 'time-order': 'hint' },
        gapTolerance: 5,
        gapLimit: 5,
        frontMatter: { required: [] },
      },
      never,
    );
    const settings = combined([near, far, editor], '甲');
    assert.deepEqual(Object.fromEntries(settings.rules), {
      'time-gap': 'hint',
      'time-first': 'off',
      'time-order': 'hint',
    });
    assert.equal(settings.gapTolerance, 3000);
    assert.equal(settings.gapLimit, 0);
    assert.deepEqual(settings.requiredKeys, []);
    assert.equal(settings.fileName, '甲');
  });

  it('tell of a wrong value by its name, and keep the right ones', () => {
    const { settings, problems } = read({
      rules: { 'time-gap': 'loud', 'no-such-rule': 'off', 'time-first': 'off', 'time-order': 3 },
      gapTolerance: -1,
      gapLimit: '60',
    });
    assert.deepEqual([...settings.rules], [['time-first', 'off']]);
    assert.equal(settings.gapTolerance, 1000);
    assert.equal(settings.gapLimit, 60_000);
    assert.deepEqual(
      problems.map((problem) => /^episodeNotes\.\S+/.exec(problem)?.[0]),
      [
        'episodeNotes.rules.time-gap',
        'episodeNotes.rules',
        'episodeNotes.rules.time-order',
        'episodeNotes.gapTolerance',
        'episodeNotes.gapLimit',
      ],
    );
  });

  it('take each kind of hint by itself', () => {
    const { settings, problems } = read({ inlayHints: { durations: true, gaps: 'no' } });
    assert.deepEqual(settings.inlayHints, { durations: true, totals: true, gaps: true });
    assert.deepEqual(problems, ['episodeNotes.inlayHints.gaps is "no", not true or false']);
  });

  it('survive any shape', () => {
    const garbages = ['title', 3, [''], [1], { title: true }];
    for (const garbage of [3, 'x', [], true]) {
      assert.deepEqual(read(garbage).settings, defaultSettings);
      assert.equal(read(garbage).problems.length, 1);
      assert.equal(read({ rules: garbage }).problems.length, 1);
      assert.equal(read({ frontMatter: garbage }).problems.length, 1);
      assert.equal(read({ inlayHints: garbage }).problems.length, 1);
    }
    assert.equal(read({ gapTolerance: '2' }).problems.length, 1);
    for (const required of garbages) {
      const { settings, problems } = read({ frontMatter: { required } });
      assert.deepEqual(settings, defaultSettings);
      assert.equal(problems.length, 1);
    }
    assert.equal(read({ rules: JSON.parse('{"__proto__": "off"}') }).problems.length, 1);
  });
});
