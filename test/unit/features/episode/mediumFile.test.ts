import assert from 'node:assert/strict';
import { mediumBeside, namedMedium } from '../../../../server/src/features/episode/mediumFile';
import { Note } from '../../../../server/src/note/note';
import { defaultSite } from '../../../../server/src/site/siteConfig';

const folder = 'file:///notes/';
const named = (media: string) =>
  namedMedium(`${folder}12.md`, Note.read(`+++\n[params]\nmedia = '${media}'\n+++\n`, true));

/** The name of the file that is found beside a note. */
function beside(note: string, names: readonly string[], languages: readonly string[] = []) {
  const uris = names.map((name) => folder + encodeURIComponent(name));
  const site = { ...defaultSite, pageLanguages: new Set(languages) };
  const found = mediumBeside(folder + encodeURIComponent(note), uris, site);
  return found && decodeURIComponent(found.slice(folder.length));
}

describe('the recording of a note', () => {
  it('is what its front matter names: an address, or a path from the note', () => {
    assert.deepEqual(named('https://example.org/a.mp3'), {
      text: 'https://example.org/a.mp3',
      uri: 'https://example.org/a.mp3',
    });
    assert.equal(
      named('../音频/第 1 期.m4a')?.uri,
      'file:///%E9%9F%B3%E9%A2%91/%E7%AC%AC%201%20%E6%9C%9F.m4a',
    );
    assert.equal(namedMedium(`${folder}12.md`, Note.read('+++\n+++\n', true)), undefined);
  });

  it('is none where the name leads to another machine or is no address', () => {
    for (const media of [
      '//host/a.mp3',
      '\\\\host\\a.mp3',
      'javascript:x',
      'edl://a',
      'file:///a',
    ]) {
      assert.equal(named(media)?.uri, undefined, media);
    }
  });

  it('is else a file of its name beside it, in any letter case', () => {
    assert.equal(beside('12.md', ['12.txt', '12.mp3', '12.MP4', '123.mp4']), '12.MP4');
    assert.equal(beside('第 1 期.episode.md', ['第 1 期.wav']), '第 1 期.wav');
    assert.equal(beside('12.md', ['13.mp3']), undefined);
    assert.equal(beside('12.txt', ['12.mp3']), undefined);
  });

  it('belongs to a translation too, and to a page bundle whatever its name is', () => {
    assert.equal(beside('talk.en.md', ['talk.mp4', 'talk.en.mp3'], ['en']), 'talk.en.mp3');
    assert.equal(beside('talk.en.md', ['talk.mp4'], ['en']), 'talk.mp4');
    assert.equal(beside('index.md', ['录音.mp3', 'index.ogg']), 'index.ogg');
    assert.equal(beside('index.md', ['b.mp3', 'a.mp3', 'c.jpg']), 'a.mp3');
  });
});
