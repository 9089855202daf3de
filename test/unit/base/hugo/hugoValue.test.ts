import assert from 'node:assert/strict';
import {
  isPrintedAsWritten,
  plainInteger,
  readAsBoolean,
  readAsInteger,
} from '../../../../server/src/base/hugo/hugoValue';
import { readToml } from '../../../../server/src/toml/readToml';

function readValue(raw: string) {
  const reading = readToml(`x = ${raw}\n`);
  assert.ok(reading.ok, raw);
  return reading.entries[0]!.value;
}

describe('what Hugo makes of a value', () => {
  it('is true or false for what Go takes for a truth value, and for numbers', () => {
    const read = (...raws: string[]) => raws.map((raw) => readAsBoolean(readValue(raw)));
    assert.deepEqual(read('true', '"T"', '"TRUE"', '"1"', '2', '0.5'), new Array(6).fill(true));
    assert.deepEqual(read('false', '"f"', '"0"', '""', '0', '-0.0'), new Array(6).fill(false));
    assert.deepEqual(read('"yes"', '"tRUE"', '" true"', '[]', '10:00:00'), new Array(5).fill(null));
  });

  it('is the number that Go reads from a text, octal behind a zero, cut at the point', () => {
    for (const [raw, number] of [
      ['"10"', 10],
      ['"010"', 8],
      ['"-010"', -8],
      ['"08"', 0],
      ['"0x1F"', 31],
      ['"0b11"', 3],
      ['"0o17"', 15],
      ['"1_000"', 1000],
      ['"1__0"', 0],
      ['"3.9"', 3],
      ['"3."', 3],
      ['".5"', 0],
      ['"1e3"', 0],
      ['"x"', 0],
      ['"9223372036854775808"', 0],
      ['-3.9', -3],
      ['true', 1],
      ['[3]', 0],
    ] as const) {
      assert.equal(readAsInteger(readValue(raw)), BigInt(number), raw);
    }
    assert.equal(readAsInteger(readValue('inf')), -(2n ** 63n));
  });

  it('is shown as it is written, or not', () => {
    const shown = (raw: string) => isPrintedAsWritten(readValue(raw));
    for (const raw of ['"1.50"', '0', '-7', '3.14', '-0.5', 'true', '2025-04-20', '10:00:00.5']) {
      assert.ok(shown(raw), raw);
    }
    for (const raw of ['+7', '1_0', '0x1', '1.50', '1.0', '6e2', 'nan', '10:00', '[]', '{}']) {
      assert.ok(!shown(raw), raw);
    }
  });
});

describe('plainInteger', () => {
  it('reads a number as authors write one', () => {
    assert.deepEqual([' 3', '０８', '+010', '-0', '9223372036854775807'].map(plainInteger), [
      '3',
      '8',
      '10',
      '0',
      '9223372036854775807',
    ]);
    for (const text of ['', '3.0', '三', '1 2', '9223372036854775808']) {
      assert.equal(plainInteger(text), undefined, text);
    }
  });
});
