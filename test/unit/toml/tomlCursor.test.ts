import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tomlPlaceAt } from '../../../server/src/toml/tomlCursor';
import { markedPlace, placesWithin } from '../frontMatter/markedPlace';

const placeAt = (marked: string) => markedPlace(tomlPlaceAt, marked);

describe('tomlPlaceAt', () => {
  it('tells keys, with as much of them as is written', () => {
    assert.equal(placeAt('▮'), 'key  ');
    assert.equal(placeAt('ti▮'), 'key ti ti');
    assert.equal(placeAt('a = 1\n\n▮\nb = 2'), 'key  ');
    assert.equal(placeAt('▮title = "x"'), 'key title title');
    assert.equal(placeAt('[params]\nmed▮'), 'key params.med med');
    assert.equal(placeAt('Params.media▮ = ""'), 'key params.media Params.media');
  });

  it('tells values and the items of lists', () => {
    assert.equal(placeAt('draft = ▮'), 'value draft ');
    assert.equal(placeAt('draft = tr▮ue'), 'value draft true');
    assert.equal(placeAt('date = "2025▮"\nx = 1'), 'value date "2025"');
    assert.equal(placeAt('date = "2025▮\nx = 1'), 'value date "2025');
    assert.equal(placeAt('tags = [▮]'), 'item tags ');
    assert.equal(placeAt('tags = [\n  "a", # b\n  "c▮"\n]'), 'item tags "c"');
    assert.equal(placeAt('[params]\nmedia = ▮'), 'value params.media ');
  });

  it('tells the headers of tables', () => {
    assert.equal(placeAt('[par▮ams]'), 'header  params');
    assert.equal(placeAt('[[a]]\n[▮'), 'header a ');
  });

  it('does not look for the end of a list below the next statement', () => {
    assert.equal(placeAt('tags = ["a",\ncat▮egories = ["b"]'), 'key categories categories');
    assert.equal(placeAt('tags = ["a",\ncategories = ["▮b"]'), 'item categories "b"');
    assert.equal(placeAt('tags = ["a",\n[params]\nmedia▮ = 1'), 'key params.media media');
  });

  it('is nowhere in comments, behind values and in tables on one line', () => {
    assert.equal(placeAt('# ti▮tle'), undefined);
    assert.equal(placeAt('draft = true ▮'), undefined);
    assert.equal(placeAt('tags = ["a"]▮'), undefined);
    assert.equal(placeAt('params = { me▮ }'), undefined);
  });

  it('finds some place or none in any text, within it', () => {
    const pieces = ['a', '=', '"', "'''", '[', ']', '{', '}', '\n', '\r\n', '#', ','];
    fc.assert(placesWithin(tomlPlaceAt, pieces));
  });
});
