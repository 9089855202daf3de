import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readJson } from '../../../server/src/json/readJson';
import { hugoVerdicts, type Verdict } from './hugoVerdicts';

function verdictOn(source: string): Verdict {
  const reading = readJson(source);
  if (!reading.ok) return 'fails';
  const isBeyond = reading.rejected.some(({ message }) => message.text.includes('can read'));
  if (isBeyond) return 'fails';
  return reading.rejected.length > 0 ? 'misread' : 'read';
}

function isJson(source: string): boolean {
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
}

describe('JSON as Hugo takes it', () => {
  for (const [source, verdict] of hugoVerdicts) {
    it(`${verdict}: ${JSON.stringify(source)}`, () => assert.equal(verdictOn(source), verdict));
  }

  const pieces = fc.constantFrom(
    ...['"a"', '"b":', ':', ',', '{', '}', '[', ']', '1', '-2', '0.5', '1e3', '01', '1.', 'true'],
    ...['null', 'True', '“x”', "'y'", '，', '：', ' ', '\n', '\r', '\t', '\u3000', '\f', '//', '#'],
    ...['\\', '"\\q"', '"\\u00e9"', '"\t"', '"k":1', '"l":["a","b"]', '"p":{"q":2}', '{}', '标题'],
  );

  it('is what JavaScript takes for JSON, in any text', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
        const source = `{${parts.join('')}}`;
        assert.equal(readJson(source).ok, isJson(source), source);
      }),
      { numRuns: 5000 },
    );
  });

  it('has nothing wrong when a program has written it', () => {
    const value = fc.jsonValue({ maxDepth: 4 });
    fc.assert(
      fc.property(fc.dictionary(fc.string(), value), fc.constantFrom(0, 2), (object, indent) => {
        assert.ok(readJson(JSON.stringify(object, null, indent)).ok);
      }),
    );
  });
});
