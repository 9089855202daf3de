import assert from 'node:assert/strict';
import {
  folderOf,
  namedTranscript,
  transcriptPattern,
  transcriptsBeside,
  transcriptsIn,
} from '../../../server/src/editing/transcriptFile';
import { Note } from '../../../server/src/note/note';
import { defaultSite } from '../../../server/src/site/siteConfig';

const naming = (path: string) => Note.read(`+++\n[params]\ntranscript = '${path}'\n+++\n`, true);

/** The names of the files that are tried for a note, in their order. */
function tried(
  note: string,
  names: readonly string[],
  languages = ['zh-cn', 'zh'],
  site = defaultSite,
): string[] {
  const folder = 'file:///notes/';
  const uris = names.map((name) => folder + encodeURIComponent(name));
  const files = transcriptsIn(uris);
  return transcriptsBeside(folder + encodeURIComponent(note), files, languages, site).map((uri) =>
    decodeURIComponent(uri.slice(folder.length)),
  );
}

describe('the transcript of a note', () => {
  it('is a file beside it that has its name', () => {
    for (const name of ['12.md', '12.markdown', '12.episode.md', '12.MD']) {
      const names = ['12.txt', '12.vtt', '12.srt', '123.srt', '1.srt', '12-b.srt', '12.ass'];
      assert.deepEqual(tried(name, names), ['12.srt', '12.vtt', '12.txt']);
    }
  });

  it('is found in any letter case, and with any characters in its name', () => {
    assert.deepEqual(tried('播客 #3 100%.md', ['播客 #3 100%.SRT']), ['播客 #3 100%.SRT']);
    assert.deepEqual(tried('Talk.md', ['TALK.Vtt', 'talk.en.SRT']), ['TALK.Vtt', 'talk.en.SRT']);
  });

  it('may have its language in its name, the author’s first', () => {
    const names = [
      'a.fr.srt',
      'a.en.vtt',
      'a.zh-Hans.vtt',
      'a.ai-zh.srt',
      'a.zh-Hans.srt',
      'a.vtt',
    ];
    const chinese = ['a.vtt', 'a.ai-zh.srt', 'a.zh-Hans.srt', 'a.zh-Hans.vtt'];
    assert.deepEqual(tried('a.md', names), [...chinese, 'a.en.vtt', 'a.fr.srt']);
    assert.deepEqual(tried('a.md', names, ['fr', 'zh'])[1], 'a.fr.srt');
  });

  it('is what yt-dlp tells of the video where nothing else is there', () => {
    const names = ['a.info.json', 'a.live_chat.json', 'a.zh.json3', 'a.description'];
    assert.deepEqual(tried('a.md', names), ['a.zh.json3', 'a.info.json']);
  });

  it('is that of any name in a page bundle, after those of the index', () => {
    const names = ['talk.en.vtt', 'talk.zh.vtt', 'index.srt', 'notes.txt', 'data.json', 'talk.mp3'];
    assert.deepEqual(tried('index.md', names), ['index.srt', 'talk.zh.vtt', 'talk.en.vtt']);
    assert.deepEqual(tried('_index.md', names), []);
    assert.deepEqual(tried('talk.md', ['other.vtt', 'index.vtt']), []);
  });

  const bilingual = {
    ...defaultSite,
    defaultContentLanguage: 'zh',
    languages: [
      { code: 'zh', name: '' },
      { code: 'en', name: '' },
    ],
    pageLanguages: new Set(['zh', 'en']),
  };

  it('of a translation is the one in its language, else that of the page', () => {
    const names = ['a.vtt', 'a.en.vtt', 'a.zh.vtt'];
    assert.deepEqual(tried('a.en.md', names, ['zh'], bilingual), ['a.en.vtt', 'a.vtt', 'a.zh.vtt']);
    assert.deepEqual(tried('a.en.md', ['a.vtt'], ['zh'], bilingual), ['a.vtt']);
    assert.deepEqual(tried('a.en.md', ['a.vtt'], ['zh']), []);
    assert.deepEqual(tried('a.fr.md', ['a.vtt'], ['zh'], bilingual), []);
    const inBundle = ['talk.en.vtt', 'talk.zh.vtt'];
    assert.deepEqual(tried('index.en.md', inBundle, ['zh'], bilingual)[0], 'talk.en.vtt');
    assert.deepEqual(tried('index.md', inBundle, ['en'], bilingual)[0], 'talk.zh.vtt');
  });

  /** The page, what lies in its bundle, and the resource that Hugo 0.111 and 0.169 give it alone. */
  const inBundles: readonly (readonly [page: string, names: readonly string[], own: string])[] = [
    ['index.en.md', ['a.vtt', 'a.en.vtt'], 'a.en.vtt'],
    ['index.zh.md', ['a.vtt', 'a.zh.vtt'], 'a.zh.vtt'],
    ['index.md', ['a.vtt', 'a.zh.vtt', 'a.en.vtt'], 'a.zh.vtt'],
  ];

  it('of a page bundle is the one in the language of the page before one that names none', () => {
    for (const [page, names, own] of inBundles) {
      assert.equal(tried(page, names, ['fr'], bilingual)[0], own, page);
    }
    const [first, second] = tried('index.en.md', ['a.zh.vtt', 'a.vtt'], ['en'], bilingual);
    assert.deepEqual([first, second], ['a.vtt', 'a.zh.vtt']);
    assert.equal(tried('index.md', ['a.en.vtt', 'a.vtt'], ['en'])[0], 'a.vtt');
  });

  it('is the file that the note names', () => {
    assert.deepEqual(namedTranscript('file:///a/b/12.md', naming('../字幕/1 2.vtt')), {
      uri: `file:///a/${encodeURIComponent('字幕')}/1%202.vtt`,
      text: '../字幕/1 2.vtt',
    });
    assert.equal(
      namedTranscript('file:///a/b/12.md', Note.read('# part1: 春天\n', true)),
      undefined,
    );
  });

  it('is nowhere while the note is', () => {
    assert.equal(folderOf('untitled:Untitled-1'), undefined);
    assert.equal(namedTranscript('untitled:Untitled-1', naming('12.srt'))?.uri, undefined);
    assert.equal(folderOf('file:///notes/12.md'), 'file:///notes/');
    assert.deepEqual(tried('README', ['README.srt']), []);
  });

  it('is watched in any letter case', () => {
    assert.ok(transcriptPattern.startsWith('**/*{.[sS][rR][tT],'));
  });
});
