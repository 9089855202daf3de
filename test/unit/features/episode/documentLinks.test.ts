import assert from 'node:assert/strict';
import { runToEnd } from '../../../../server/src/base/steps';
import {
  documentLinks,
  linkUri,
  resolveLink,
  unusableMedia,
} from '../../../../server/src/features/episode/documentLinks';
import { Note } from '../../../../server/src/note/note';
import { noteOfRanges } from '../../note/noteFixtures';
import { stepCount } from '../../stepCount';

const uri = 'file:///notes/2025/12.md';
const segments =
  '# part1: 开场\n(00:00-00:10) ***1.1: 问好***\n\n  (1:02.5-02:00) ***1.2: 预告***\n';
const withMedia = (media: string, text = segments) =>
  Note.read(`+++\n[params]\nmedia = ${JSON.stringify(media)}\n+++\n${text}`);

/** `line:from-to` of each link, 0-based, and where it leads. */
async function linksOf(note: Note, at = uri): Promise<string[]> {
  const links = runToEnd(documentLinks(note, at));
  return links.map((link) => {
    const { start, end } = link.range;
    assert.equal(linkUri(link), at);
    const target = resolveLink(link, note).target;
    return `${start.line}:${start.character}-${end.character} ${target}`;
  });
}

describe('links', () => {
  it('open the episode where a segment starts', async () => {
    assert.deepEqual(await linksOf(withMedia('https://youtu.be/abc')), [
      '5:1-6 https://youtu.be/abc?t=0',
      '7:3-9 https://youtu.be/abc?t=62',
    ]);
  });

  it('open a file that lies beside the note', async () => {
    assert.deepEqual(await linksOf(withMedia('../录音/12.mp3')), [
      `5:1-6 file:///notes/${encodeURIComponent('录音')}/12.mp3#t=0`,
      `7:3-9 file:///notes/${encodeURIComponent('录音')}/12.mp3#t=62.5`,
    ]);
    const [link] = await linksOf(withMedia('12.mp3'), 'vscode-vfs://github/a/b/note.md');
    assert.equal(link, '5:1-6 vscode-vfs://github/a/b/12.mp3#t=0');
  });

  it('have their targets later', async () => {
    const links = runToEnd(documentLinks(withMedia('12.mp3'), uri));
    assert.deepEqual(
      links.map(({ tooltip, target }) => [tooltip, target]),
      [
        ['Open the episode here', undefined],
        ['Open the episode here', undefined],
      ],
    );
  });

  it('are left out at a time that cannot be read', async () => {
    const unread = '# part1: 开场\n(-00:10) ***1.1: 问好***\n\n(00:10-) ***1.2: 预告***\n';
    assert.deepEqual(await linksOf(withMedia('https://youtu.be/abc', unread)), [
      '7:1-6 https://youtu.be/abc?t=10',
    ]);
  });

  it('are none where the note names no episode, or one that cannot be opened', async () => {
    assert.deepEqual(await linksOf(Note.read(segments)), []);
    assert.deepEqual(await linksOf(withMedia('  ')), []);
    assert.deepEqual(await linksOf(withMedia('javascript:alert(1)')), []);
    assert.deepEqual(await linksOf(withMedia('12.mp3'), 'untitled:Untitled-1'), []);
    assert.deepEqual(await linksOf(withMedia('https://youtu.be/abc', '# 一篇文章\n')), []);
  });

  it('follow the front matter as it is by the time somebody clicks', async () => {
    const [link] = runToEnd(documentLinks(withMedia('https://youtu.be/abc'), uri));
    assert.equal(
      resolveLink(link!, withMedia('https://youtu.be/other')).target,
      'https://youtu.be/other?t=0',
    );
    assert.equal(resolveLink(link!, Note.read(segments)).target, undefined);
  });

  it('name an episode that cannot be opened, and nothing where there is none', () => {
    assert.equal(unusableMedia(withMedia('C:\\12.mp4'), uri), 'C:\\12.mp4');
    assert.equal(unusableMedia(withMedia('12.mp4'), uri), undefined);
    assert.equal(unusableMedia(Note.read(segments), uri), undefined);
  });

  it('pause at every segment of a long note', () => {
    const ranges = Array.from({ length: 20_000 }, () => '00:00-00:10');
    const note = withMedia('12.mp3', noteOfRanges(ranges));
    assert.equal(stepCount(documentLinks(note, uri)), 20_000);
  });
});
