import assert from 'node:assert/strict';
import fc from 'fast-check';
import { removalOfListItem } from '../../../server/src/base/listEdit';
import { readJson } from '../../../server/src/json/readJson';
import { quoteJson, writeJsonValue } from '../../../server/src/json/writeJson';

describe('what is written as JSON', () => {
  it('is on one line, escaped only where needed', () => {
    assert.equal(quoteJson('早市 </a>'), '"早市 </a>"');
    assert.equal(quoteJson('所谓"智能"\\\n'), '"所谓\\"智能\\"\\\\\\n"');
    assert.equal(writeJsonValue(['a', 'b"']), '["a", "b\\""]');
    assert.equal(writeJsonValue([]), '[]');
    assert.equal(writeJsonValue(true), 'true');
    assert.equal(writeJsonValue(-1.5), '-1.5');
  });

  it('is read as it was meant', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, list) => {
        const source = `{${quoteJson(text)}: ${writeJsonValue(list)}}`;
        const reading = readJson(source);
        assert.ok(reading.ok);
        assert.deepEqual(JSON.parse(source), { [text]: list });
      }),
    );
  });
});

describe('an item that is removed from a JSON list', () => {
  function without(source: string, index: number): string {
    const reading = readJson(source);
    assert.ok(reading.ok);
    const value = reading.entries[0]?.value;
    assert.ok(value?.kind === 'array');
    let text = source;
    for (const { start, end } of removalOfListItem(source, value.items, index).toReversed()) {
      text = text.slice(0, start) + text.slice(end);
    }
    return text;
  }

  it('takes one comma with it, and its line where it is alone there', () => {
    assert.equal(without('{"l": ["a", "b", "c"]}', 1), '{"l": ["a", "c"]}');
    assert.equal(without('{"l": ["a", "b"]}', 1), '{"l": ["a"]}');
    assert.equal(without('{"l": ["a"]}', 0), '{"l": []}');
    assert.equal(without('{"l": [\n  "a",\n  "b"\n]}', 0), '{"l": [\n  "b"\n]}');
    assert.equal(without('{"l": [\n  "a",\n  "b"\n]}', 1), '{"l": [\n  "a"\n]}');
  });

  it('leaves JSON with the other items, however the list is laid out', () => {
    const gap = fc.constantFrom('', ' ', '\n', '\n  ', '\r\n\t', ' \n\n ');
    const item = fc.tuple(gap, fc.constantFrom('"a"', '1', '"b,"', '[1, 2]', '{"c": []}'), gap);
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 5 }), fc.nat(), (items, pick) => {
        const list = items.map((parts) => parts.join('')).join(',');
        const index = pick % items.length;
        const left = JSON.parse(`{"l": [${list}]}`);
        left.l.splice(index, 1);
        assert.deepEqual(JSON.parse(without(`{"l": [${list}]}`, index)), left);
      }),
    );
  });
});
