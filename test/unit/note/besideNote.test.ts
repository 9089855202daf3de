import assert from 'node:assert/strict';
import { uriBeside } from '../../../server/src/note/besideNote';

describe('what lies beside a note', () => {
  it('is found on every file system, those without an authority as well', () => {
    for (const [note, beside] of [
      ['file:///notes/1.md', 'file:///notes/1.srt'],
      ['memory:/notes/1.md', 'memory:/notes/1.srt'],
      ['vscode-vfs://github/site/notes/1.md', 'vscode-vfs://github/site/notes/1.srt'],
    ] as const) {
      assert.equal(uriBeside(note, '1.srt'), beside);
    }
  });

  it('is nothing for a document that lies nowhere yet', () => {
    for (const note of ['untitled:Untitled-1', 'untitled:/notes/new.md']) {
      assert.equal(uriBeside(note, '1.srt'), undefined);
    }
  });

  it('is an address where that is whole', () => {
    const address = 'https://example.org/1.mp3';
    assert.equal(uriBeside('file:///notes/1.md', address), address);
    assert.equal(uriBeside('untitled:Untitled-1', address), address);
  });
});
