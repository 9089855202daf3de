import assert from 'node:assert/strict';
import fc from 'fast-check';
import { yamlKeysBeside, yamlPlaceAt } from '../../../server/src/yaml/yamlCursor';
import { markedPlace, placesWithin } from '../frontMatter/markedPlace';

const placeAt = (marked: string) => markedPlace(yamlPlaceAt, marked);

describe('yamlPlaceAt', () => {
  it('tells keys, with as much of them as is written', () => {
    assert.equal(placeAt('▮'), 'key  ');
    assert.equal(placeAt('Ti▮'), 'key ti Ti');
    assert.equal(placeAt('a: 1\n▮\nb: 2'), 'key  ');
    assert.equal(placeAt('ti▮tle: "x"'), 'key title title');
    assert.equal(placeAt('"ti▮tle": x'), 'key title "title"');
    assert.equal(placeAt('Params:\n  med▮'), 'key params.med med');
    assert.equal(placeAt('params:\n  media: a\n  ▮'), 'key params ');
    assert.equal(placeAt('params:\n  media: a\n▮'), 'key  ');
  });

  it('tells values and the items of lists', () => {
    assert.equal(placeAt('draft: ▮'), 'value draft ');
    assert.equal(placeAt('draft: tr▮ue'), 'value draft true');
    assert.equal(placeAt('date: "2025▮"\nx: 1'), 'value date "2025"');
    assert.equal(placeAt('params:\n  media: ▮'), 'value params.media ');
    assert.equal(placeAt('tags: [▮]'), 'item tags ');
    assert.equal(placeAt('tags: [a, b▮]'), 'item tags b');
    assert.equal(placeAt('tags: [\n  "a",\n  "c▮"\n]'), 'item tags "c"');
    assert.equal(placeAt('tags:\n- ▮'), 'item tags ');
    assert.equal(placeAt('tags:\n  - a\n  - b▮'), 'item tags b');
    assert.equal(placeAt('a: 1\ntags:\n- "b▮"'), 'item tags "b"');
  });

  it('is nowhere in comments, behind values and in tables between braces', () => {
    assert.equal(placeAt('# ti▮tle'), undefined);
    assert.equal(placeAt('a: 1 # ti▮tle'), undefined);
    assert.equal(placeAt('tags: [a]▮'), undefined);
    assert.equal(placeAt('title: "甲" ▮'), undefined);
    assert.equal(placeAt('tags:\n- "甲" ▮'), undefined);
    assert.equal(placeAt('tags: ["甲" ▮]'), undefined);
    assert.equal(placeAt('params: { me▮ }'), undefined);
    assert.equal(placeAt('a▮:b: c'.padStart(40_000)), undefined);
  });

  it('finds some place or none in any text, within it', () => {
    fc.assert(
      placesWithin(yamlPlaceAt, [
        ...['a', ':', ': ', '- ', '"', "'", '[', ']', '{', '}', '\n', '\r\n', '  ', '#', ' #'],
        ...[',', '|'],
      ]),
      { numRuns: 2000 },
    );
  });
});

describe('yamlKeysBeside', () => {
  it('gives the keys of a text that is not complete, but the one at the offset', () => {
    const source = 'Title: x\nparams:\n  media: a\n  dur\n"a b": [\n';
    const offset = source.indexOf('dur') + 3;
    const place = yamlPlaceAt(source, offset);
    assert.ok(place !== undefined);
    const keys = [...yamlKeysBeside(source, offset, place)];
    assert.deepEqual(keys, ['title', 'params', 'params.media', 'a b']);
    const other = yamlPlaceAt(source, 2);
    assert.ok(other !== undefined && !yamlKeysBeside(source, 2, other).has('title'));
  });
});
