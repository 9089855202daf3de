import assert from 'node:assert/strict';
import { transcriptUris } from '../../../server/src/features/transcriptFile';
import { Note } from '../../../server/src/note/note';

const naming = (path: string) => Note.read(`+++\n[params]\ntranscript = '${path}'\n+++\n`, true);
const unnamed = Note.read('# part1: 春天\n', true);

describe('the transcript of a note', () => {
  it('is a file beside it that has its name', () => {
    for (const name of ['12.md', '12.markdown', '12.episode.md', '12.MD']) {
      assert.deepEqual(transcriptUris(`file:///notes/${name}`, unnamed).uris, [
        'file:///notes/12.srt',
        'file:///notes/12.vtt',
      ]);
    }
  });

  it('is the file that the note names, and no other', () => {
    assert.deepEqual(transcriptUris('file:///a/b/12.md', naming('../字幕/1 2.vtt')), {
      uris: [`file:///a/${encodeURIComponent('字幕')}/1%202.vtt`],
      named: '../字幕/1 2.vtt',
    });
  });

  it('is nowhere while the note is', () => {
    assert.deepEqual(transcriptUris('untitled:Untitled-1', unnamed).uris, []);
    assert.deepEqual(transcriptUris('untitled:Untitled-1', naming('12.srt')).uris, []);
    assert.deepEqual(transcriptUris('file:///notes/README', unnamed).uris, []);
  });
});
