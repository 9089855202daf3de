import assert from 'node:assert/strict';
import type { FolderReader } from '../../../server/src/files/fileSystem';
import { StoredTranscripts } from '../../../server/src/files/storedTranscript';
import { Note } from '../../../server/src/note/note';
import { defaultSite } from '../../../server/src/site/siteConfig';

const srt = (words: string) => `1\n00:00:01,000 --> 00:00:09,000\n${words}\n`;
const note = Note.read('# part1: 甲\n(00:00-00:09) ***1.1: 乙***\n', true);
const naming = (path: string) =>
  Note.read(`+++\n[params]\ntranscript = '${path}'\n+++\n${note.text}`, true);

/** A folder of files by their names, and what is asked of it. */
function folderOf(files: Readonly<Record<string, string>>) {
  const listed: string[] = [];
  const folder = 'file:///notes/';
  const reader: FolderReader = {
    read: async () => undefined,
    readInAnyEncoding: async (uri) => {
      const text = files[decodeURIComponent(uri.slice(folder.length))];
      return text === undefined ? undefined : { text, encoding: 'utf-8' };
    },
    list: async (uri) => {
      listed.push(uri);
      return Object.keys(files).map((name) => folder + encodeURIComponent(name));
    },
  };
  const transcripts = new StoredTranscripts(reader);
  const of = (name: string, own = note, languages = ['zh']) =>
    transcripts.of({
      noteUri: folder + encodeURIComponent(name),
      note: own,
      site: defaultSite,
      languages,
    });
  return { of, listed };
}

describe('the transcript of a stored note', () => {
  it('is the file that the front matter names, else one beside it', async () => {
    const { of } = folderOf({ '早茶.srt': srt('旁边'), '字幕.txt': srt('写明') });
    const beside = await of('早茶.md');
    assert.deepEqual([beside.transcript?.texts, beside.problem], [['旁边'], undefined]);
    assert.equal(beside.uri, `file:///notes/${encodeURIComponent('早茶.srt')}`);
    assert.deepEqual((await of('早茶.md', naming('字幕.txt'))).transcript?.texts, ['写明']);
    assert.deepEqual(await of('午茶.md'), { unusable: [] });
  });

  it('is in the preferred language where there are several', async () => {
    const { of } = folderOf({ 'a.en.srt': srt('morning'), 'a.zh.srt': srt('早上好') });
    assert.deepEqual((await of('a.md')).transcript?.texts, ['早上好']);
    assert.deepEqual((await of('a.md', note, ['en', 'zh'])).transcript?.texts, ['morning']);
  });

  it('is missing with the reason where the named file cannot be used', async () => {
    const { of } = folderOf({ 'a.srt': srt('旁边'), 'b.srt': '没有时间' });
    for (const [path, reason] of [
      ['没有.srt', /^No file is there/],
      ['b.srt', /^No cue is in the file/],
      ['https://example.com/a.srt', /^No file is there/],
    ] as const) {
      const { transcript, problem, unusable } = await of('a.md', naming(path));
      assert.equal(transcript, undefined);
      assert.match(problem?.text ?? '', reason);
      assert.deepEqual(unusable, [{ uri: 'file:///notes/a.md', named: path, problem }]);
    }
  });

  it('passes over captions beside the note that hold none, and names them', async () => {
    const { of } = folderOf({ 'a.srt': '没有时间', 'a.vtt': `WEBVTT\n\n${srt('早上好')}` });
    const { transcript, unusable } = await of('a.md');
    assert.deepEqual(transcript?.texts, ['早上好']);
    assert.deepEqual(
      unusable.map(({ uri, named }) => [uri, named]),
      [['file:///notes/a.srt', undefined]],
    );
  });

  it('asks for the files of a folder once, however many notes are in it', async () => {
    const { of, listed } = folderOf({ 'a.srt': srt('甲'), 'b.srt': srt('乙') });
    const found = await Promise.all([of('a.md'), of('b.md'), of('c.md')]);
    assert.deepEqual(
      found.map(({ transcript }) => transcript?.texts),
      [['甲'], ['乙'], undefined],
    );
    assert.deepEqual(listed, ['file:///notes/']);
  });
});
