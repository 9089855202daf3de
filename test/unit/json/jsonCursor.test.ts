import assert from 'node:assert/strict';
import fc from 'fast-check';
import { jsonPlaceAt } from '../../../server/src/json/jsonCursor';
import { markedPlace, placesWithin } from '../frontMatter/markedPlace';

const placeAt = (marked: string) => markedPlace(jsonPlaceAt, marked);

describe('jsonPlaceAt', () => {
  it('tells keys, with as much of them as is written', () => {
    assert.equal(placeAt('{▮}'), 'key  ');
    assert.equal(placeAt('{"▮"}'), 'key  ""');
    assert.equal(placeAt('{"Ti▮"}'), 'key ti "Ti"');
    assert.equal(placeAt('{"ti▮\n}'), 'key ti "ti');
    assert.equal(placeAt('{ti▮}'), 'key ti ti');
    assert.equal(placeAt('{"a": 1, ▮}'), 'key  ');
    assert.equal(placeAt('{"a": 1,\n  "ti▮tle": "x"}'), 'key title "title"');
    assert.equal(placeAt('{"Params": {"med▮"}}'), 'key params.med "med"');
    assert.equal(placeAt('{"resources": [{"src": "a"}, {"▮"}]}'), 'key resources.1. ""');
  });

  it('tells keys on a new line where the comma above is still missing', () => {
    assert.equal(placeAt('{\n  "a": 1\n  ▮\n}'), 'key  ');
    assert.equal(placeAt('{\n  "a": 1\n  "ti▮"\n}'), 'key ti "ti"');
    assert.equal(placeAt('{\n  "a": 1\n  "b": ▮\n}'), 'value b ');
    assert.equal(placeAt('{\n  "a"\n  "b": "▮"\n}'), 'value b ""');
  });

  it('tells values and the items of lists', () => {
    assert.equal(placeAt('{"draft": ▮}'), 'value draft ');
    assert.equal(placeAt('{"draft": tr▮ue}'), 'value draft true');
    assert.equal(placeAt('{"date":▮"2025"}'), 'value date ');
    assert.equal(placeAt('{"date": "2025▮", "x": 1}'), 'value date "2025"');
    assert.equal(placeAt('{"date": "2025▮\n}'), 'value date "2025');
    assert.equal(placeAt('{"params": {"media": "▮"}}'), 'value params.media ""');
    assert.equal(placeAt('{"tags": [▮]}'), 'item tags ');
    assert.equal(placeAt('{"tags": ["a", "▮"]}'), 'item tags ""');
    assert.equal(placeAt('{"tags": ["a" ▮]}'), 'item tags ');
    assert.equal(placeAt('{"tags": [["a", "b▮"]]}'), 'item tags "b"');
  });

  it('does not look for the end of a list behind the next key', () => {
    assert.equal(placeAt('{"tags": ["a",\n"draft": ▮}'), 'value draft ');
    assert.equal(placeAt('{"tags": ["a"\n"draft": true, "▮"}'), 'key  ""');
  });

  it('is nowhere outside of the braces, in comments, and behind keys and values', () => {
    for (const text of ['▮{}', '{}▮', '{"a": 1}\n▮', '', '▮']) {
      assert.equal(placeAt(text), undefined, text);
    }
    assert.equal(placeAt('{"a": 1, // ti▮\n}'), undefined);
    assert.equal(placeAt('{"a": true ▮}'), undefined);
    assert.equal(placeAt('{"a": ["b"]▮}'), undefined);
    assert.equal(placeAt('{"title"▮}'), undefined);
  });

  it('finds some place or none in any text, within it', () => {
    fc.assert(
      placesWithin(
        jsonPlaceAt,
        ['"a"', '"', ':', ',', '{', '}', '[', ']', ' ', '\n', 'tr', '1', '//', '/*', '\\', '“'],
        '{',
      ),
      { numRuns: 2000 },
    );
  });

  it('survives what no author writes', () => {
    for (const text of ['{"a": ['.repeat(4000), '['.repeat(20_000), '{'.repeat(20_000)]) {
      jsonPlaceAt(text, text.length);
    }
    assert.equal(jsonPlaceAt('{"a":'.repeat(8000), 40_000), undefined);
  });
});
