import assert from 'node:assert/strict';
import { readToml } from '../../../server/src/toml/readToml';
import { writeTomlKey, writeTomlValue } from '../../../server/src/toml/writeToml';

describe('what is written as TOML', () => {
  it('is between double quotes, or single ones where those spare it escapes', () => {
    assert.equal(writeTomlValue('早市'), '"早市"');
    assert.equal(writeTomlValue("it's"), `"it's"`);
    assert.equal(writeTomlValue('所谓"智能"'), `'所谓"智能"'`);
    assert.equal(writeTomlValue(`a'b"c\\d`), `"a'b\\"c\\\\d"`);
    assert.equal(writeTomlValue('甲\n"乙"'), '"甲\\n\\"乙\\""');
  });

  it('is a list on one line, however long, without blanks inside of its brackets', () => {
    assert.equal(writeTomlValue([]), '[]');
    const items = Array.from({ length: 20 }, (_, at) => `第 ${at} 条要点`);
    assert.equal(writeTomlValue(items), `[${items.map((item) => `"${item}"`).join(', ')}]`);
  });

  it('is read as it was meant', () => {
    const path = ['作者', 'a b', 'x-y_1', `"'`];
    const reading = readToml(`${writeTomlKey(path)} = ${writeTomlValue(false)}`);
    assert.ok(reading.ok);
    assert.deepEqual(reading.entries[0]?.path, path);
    assert.equal(reading.entries[0]?.value.kind, 'boolean');
  });
});
