import assert from 'node:assert/strict';
import { mediaAt } from '../../../server/src/frontMatter/mediaLink';

describe('mediaAt', () => {
  it('opens a page of YouTube at whole seconds', () => {
    assert.equal(mediaAt('https://youtu.be/abc_-1', 83_900), 'https://youtu.be/abc_-1?t=83');
    assert.equal(
      mediaAt('https://www.youtube.com/watch?v=abc', 0),
      'https://www.youtube.com/watch?v=abc&t=0',
    );
    assert.equal(
      mediaAt('https://m.youtube.com/live/abc', 3_600_000),
      'https://m.youtube.com/live/abc?t=3600',
    );
    assert.equal(
      mediaAt('https://www.youtube-nocookie.com/embed/abc', 19_000),
      'https://www.youtube-nocookie.com/embed/abc?start=19',
    );
  });

  it('opens a page of Bilibili, the right part of several', () => {
    assert.equal(
      mediaAt('https://www.bilibili.com/video/BV1xx/?p=2', 19_500),
      'https://www.bilibili.com/video/BV1xx/?p=2&t=19',
    );
  });

  it('puts the time in place of one that the address names', () => {
    assert.equal(
      mediaAt('https://youtu.be/abc?t=1m&list=d#t=5', 19_000),
      'https://youtu.be/abc?t=19&list=d',
    );
    assert.equal(
      mediaAt('https://example.org/12.mp4?a=b#t=5,9&track=audio', 19_000),
      'https://example.org/12.mp4?a=b#track=audio&t=19',
    );
  });

  it('gives any other address a media fragment, parts of a second as well', () => {
    assert.equal(
      mediaAt(' http://example.org/12.mp3 ', 19_500),
      'http://example.org/12.mp3#t=19.5',
    );
    assert.equal(
      mediaAt('https://notyoutube.com/watch?v=abc', 1_000),
      'https://notyoutube.com/watch?v=abc#t=1',
    );
  });

  it('takes anything without a scheme for a path beside the note', () => {
    assert.equal(mediaAt('12.mp4', 19_000), '12.mp4#t=19');
    assert.equal(
      mediaAt('../录音/第 1 集#2 50%?.mp3', 0),
      `../${encodeURIComponent('录音')}/${encodeURIComponent('第 1 集#2 50%?.mp3')}#t=0`,
    );
    assert.equal(mediaAt('media\\12.mp4', 1_000), 'media/12.mp4#t=1');
    assert.equal(mediaAt('12\ud83d.mp4', 1_000), '12%EF%BF%BD.mp4#t=1');
  });

  it('makes no link of what a browser must not or cannot open', () => {
    for (const media of [
      '',
      '  ',
      'javascript:alert(1)',
      'command:workbench.action.quit',
      'file:///etc/passwd',
      'C:\\media\\12.mp4',
      '//example.org/12.mp4',
      'https://',
      'https:youtu.be/abc',
    ]) {
      assert.equal(mediaAt(media, 19_000), undefined, media);
    }
  });

  it('makes no link to a time that nobody can read', () => {
    assert.equal(mediaAt('https://youtu.be/abc', Number.NaN), undefined);
    assert.equal(mediaAt('12.mp4', -1), undefined);
  });
});
