import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FileChangeType } from 'vscode-languageserver/node';
import type { TranscriptAnswer } from '../../server/src/protocol/transcriptProtocol';
import { able, endAll, TestClient } from './client';
import { faulty } from './sampleNote';
import { folderWith, removeFolders } from './workspaceFolder';

const workspace = { ...able.workspace, didChangeWatchedFiles: { dynamicRegistration: true } };
const watching = { ...able, workspace };
const srt =
  '1\n00:00:01,000 --> 00:00:09,500\n大家早上好\n\n2\n00:00:20,000 --> 00:00:33,000\n先讲播种\n';

afterEach(() => {
  endAll();
  removeFolders();
});

/** A client with a folder of these files, and the note `12.md` of it open. */
async function opened(files: { [name: string]: string }, text = faulty) {
  const folder = folderWith(files);
  const client = await TestClient.start({ capabilities: watching, rootUri: folder.uri });
  const uri = folder.uriOf('12.md');
  await client.open(uri, text);
  const ask = async (known?: string) =>
    client.request<TranscriptAnswer>('episodeNotes/transcript', {
      textDocument: { uri },
      ...(known !== undefined && { known }),
    });
  return { folder, client, ask };
}

describe('the transcript for the view, over the protocol', () => {
  it('comes with its cues, and without them to a client that has them', async () => {
    const { folder, ask } = await opened({ '12.srt': srt });
    const answer = (await ask()) ?? assert.fail();
    assert.deepEqual(answer, {
      id: answer.id,
      uri: folder.uriOf('12.srt'),
      kind: 'speech',
      cues: { starts: [1000, 20_000], ends: [9500, 33_000], texts: ['大家早上好', '先讲播种'] },
    });
    const { cues: _, ...known } = answer;
    assert.deepEqual(await ask(answer.id), known);
    assert.ok((await ask('another'))?.cues);
  });

  it('has another id once the file has other cues, and that is told', async () => {
    const { folder, client, ask } = await opened({ '12.srt': srt });
    const { id } = (await ask()) ?? assert.fail();
    const told = new Promise((resolve) =>
      client.connection.onNotification('episodeNotes/transcriptsChanged', () => resolve(true)),
    );
    const file = folder.uriOf('12.srt');
    writeFileSync(fileURLToPath(file), srt.replace('33,000', '34,000'));
    const changes = [{ uri: file, type: FileChangeType.Changed }];
    await client.notify('workspace/didChangeWatchedFiles', { changes });
    await told;
    const after = (await ask(id)) ?? assert.fail();
    assert.notEqual(after.id, id);
    assert.deepEqual(after.cues?.ends, [9500, 34_000]);
  });

  it('says why a file that lies there, or is named, cannot be used', async () => {
    const beside = await opened({ '12.srt': '只有文字\n' });
    assert.match((await beside.ask())?.problem ?? '', /^No cue is in the file/);
    assert.equal((await beside.ask())?.uri, beside.folder.uriOf('12.srt'));
    const named = await opened({}, `+++\n[params]\ntranscript = "那里.vtt"\n+++\n${faulty}`);
    assert.match((await named.ask())?.problem ?? '', /^No file is there/);
  });

  it('is empty where there is none, there for a post that holds front matter alone, null elsewhere', async () => {
    const none = await opened({});
    assert.deepEqual(await none.ask(), { id: '', kind: 'speech' });
    const blank = await opened({ '12.srt': srt }, '+++\ntitle = "新"\n+++\n');
    assert.equal((await blank.ask())?.cues?.texts.length, 2);
    const post = await opened({ '12.srt': srt }, '# 随笔\n\n下雨。\n');
    assert.equal(await post.ask(), null);
  });
});
