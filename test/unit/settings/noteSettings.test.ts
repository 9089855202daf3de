import assert from 'node:assert/strict';
import { combineSettings } from '../../../server/src/settings/noteSettings';
import { readSection, type SectionProblem } from '../../../server/src/settings/readSection';

describe('the settings that count', () => {
  it('are those of a site before those of the editor, key by key and rule by rule', () => {
    const never = ({ key }: SectionProblem) => assert.fail(key);
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
    const settings = combineSettings([near, far, editor], '甲');
    assert.deepEqual(Object.fromEntries(settings.rules), {
      'time-gap': 'hint',
      'time-first': 'off',
      'time-order': 'hint',
    });
    assert.equal(settings.gapTolerance, 3000);
    assert.equal(settings.gapLimit, 0);
    assert.deepEqual(settings.frontMatter.required, []);
    assert.equal(settings.fileName, '甲');
  });
});
