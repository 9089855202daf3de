import assert from 'node:assert/strict';
import { readConfig } from '../../../server/src/settings/readSiteFile';
import { defaultAsToml, settingList, siteSettings } from '../../../server/src/settings/settingList';

describe('the schema of the settings', () => {
  it('has defaults that are right values', () => {
    for (const setting of settingList) {
      assert.notEqual(setting.type.read(setting.default), undefined, setting.key);
    }
  });

  it('has defaults that a site’s file can hold', () => {
    for (const setting of siteSettings) {
      const { values, problems } = readConfig(`${setting.key} = ${defaultAsToml(setting)}\n`);
      assert.deepEqual(problems, [], setting.key);
      assert.deepEqual(values.get(setting.key), setting.type.read(setting.default));
    }
  });
});
