import assert from 'node:assert/strict';
import { combineSettings, defaultSettings } from '../../../server/src/settings/noteSettings';
import { readSection, type SectionProblem } from '../../../server/src/settings/readSection';
import { readConfig } from '../../../server/src/settings/readSiteFile';
import { english } from '../rules/ruleText';

/** What counts with such settings in the editor, and what is said of them. */
function read(section: unknown) {
  const problems: SectionProblem[] = [];
  const settings = combineSettings([readSection(section, (problem) => problems.push(problem))], '');
  const told = problems.map(({ key, value, message }) => [key, value, english(message)]);
  return { settings, problems: told };
}

describe('the settings of an editor', () => {
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
    assert.deepEqual(read({ frontMatter: { required } }).settings.frontMatter.required, required);
    assert.deepEqual(read({ frontMatter: { required: [] } }).settings.frontMatter.required, []);
    assert.deepEqual(read({ frontMatter: {} }).settings.frontMatter.required, ['title', 'date']);
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
    const severities = 'can be "off", "hint", "information", "warning" or "error"';
    assert.deepEqual(problems, [
      ['episodeNotes.rules.time-gap', 'loud', `time-gap ${severities}`],
      ['episodeNotes.rules.no-such-rule', 'off', 'There is no rule "no-such-rule"'],
      ['episodeNotes.rules.time-order', 3, `time-order ${severities}`],
      ['episodeNotes.gapTolerance', -1, 'gapTolerance is a number of seconds, 0 or more'],
      ['episodeNotes.gapLimit', '60', 'gapLimit is a number of seconds, 0 or more'],
    ]);
  });

  it('take each kind of hint by itself', () => {
    const { settings, problems } = read({ inlayHints: { durations: true, gaps: 'no' } });
    assert.deepEqual(settings.inlayHints, { durations: true, totals: true, gaps: true });
    assert.deepEqual(problems, [
      ['episodeNotes.inlayHints.gaps', 'no', 'inlayHints.gaps is true or false'],
    ]);
  });

  it('take the empty list for an empty group, as Lua writes it', () => {
    for (const empty of [[], { rules: [], frontMatter: [], inlayHints: [] }]) {
      assert.deepEqual(read(empty), { settings: defaultSettings, problems: [] });
    }
  });

  it('survive any shape', () => {
    const garbages = ['title', 3, [''], [1], { title: true }];
    for (const garbage of [3, 'x', [1], true]) {
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

  it('are told of in the words that a site’s file has for them', () => {
    const wrong = { gapTolerance: '2', frontMatter: { required: [1] }, rules: { 'time-gap': 3 } };
    const toml = 'gapTolerance = "2"\nfrontMatter.required = [1]\nrules.time-gap = 3\n';
    const ofSite = readConfig(toml).problems.map(({ message }) => english(message));
    assert.deepEqual(
      read(wrong).problems.map(([, , text]) => text),
      ofSite,
    );
    const [group] = readConfig('frontMatter = 1').problems;
    assert.deepEqual(read({ frontMatter: 1 }).problems, [
      ['episodeNotes.frontMatter', 1, english(group!.message)],
    ]);
  });

  it('may hold what the client alone reads, and what nobody knows', () => {
    const { settings, problems } = read({
      openAs: 3,
      trace: { server: 'off' },
      'rules.x': 1,
      y: 2,
    });
    assert.deepEqual(settings, defaultSettings);
    assert.deepEqual(problems, []);
  });
});
