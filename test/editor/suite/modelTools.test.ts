import assert from 'node:assert/strict';
import { commands, LanguageModelTextPart, lm, Position, Range, Uri, workspace } from 'vscode';
import { closeEditors, openFile, store } from './editing';
import { serverAnswers } from './segmentStatus';

const note = '# part1: 开场\n(00:00-00:10) ***1.1: 问好***\n- 大家好。\n';

/** Captions of ten seconds, one after the other. */
const captions = Array.from({ length: 20 }, (_, at) => {
  const time = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 23);
  return `${time(at * 10)} --> ${time(at * 10 + 10)}\n第${at + 1}句。\n`;
});

/** What a tool says to a model. */
async function told(tool: string, input: object): Promise<string> {
  const { content } = await lm.invokeTool(`episodeNotes_${tool}`, {
    input,
    toolInvocationToken: undefined,
  });
  return content.map((part) => (part instanceof LanguageModelTextPart ? part.value : '')).join('');
}

async function opened(name: string, text = note) {
  await store(`${name}.vtt`, `WEBVTT\n\n${captions.join('\n')}`);
  return openFile(`${name}.md`, text);
}

const segment = { firstCue: 3, lastCue: 4, title: '话题', points: ['一句话'] };

describe('The tools for language models', () => {
  before(serverAnswers);
  afterEach(closeEditors);

  it('let a note of eight segments grow out of its transcript, which one undo takes back', async () => {
    const { document } = await opened('grown');
    const read = await told('read_transcript', { note: 'grown.md' });
    assert.match(read, /^grown\.vtt /);
    assert.match(read, /^2 00:10-00:20 第2句。$/m);
    const segments = Array.from({ length: 7 }, (_, at) => ({
      ...{ firstCue: 2 + 2 * at, lastCue: 3 + 2 * at },
      ...{ title: `话题${at + 1}`, points: [`**要点${at + 1}**，一句话`] },
      ...(at === 3 && { part: { newTitle: '后半' } }),
    }));
    const written = await told('add_segments', { note: 'grown.md', segments });
    assert.match(written, /\(00:10-00:30\) 1\.2: 话题1/);
    const text = document.getText();
    assert.match(
      text,
      /# part2: 后半\n\(01:10-01:30\) \*{3}2\.1: 话题4\*{3}\n- \*\*要点4\*\*，一句话\n/,
    );
    assert.match(text, /\(02:10-02:30\) \*{3}2\.4: 话题7\*{3}/);
    assert.match(await told('check_note', { note: 'grown.md' }), /Nothing was found|没有发现/);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), note);
  });

  it('see the text that is open, saved or not, and write into it', async () => {
    const editor = await opened('unsaved');
    const digit = new Range(new Position(1, 11), new Position(1, 12));
    await editor.edit((edit) => edit.replace(digit, '5'));
    const uri = editor.document.uri.toString();
    assert.match(await told('read_transcript', { note: uri }), /^1 00:00-00:10/m);
    await told('add_segments', { note: uri, segments: [segment] });
    assert.match(editor.document.getText(), /^\(00:20-00:40\) \*{3}1\.2: 话题\*{3}$/m);
    assert.match(editor.document.getText(), /^\(00:00-00:15\)/m);
  });

  it('write all segments or none, and say which one is in the way', async () => {
    const { document } = await opened('refused');
    const add = (...segments: object[]) => told('add_segments', { note: 'refused.md', segments });
    await assert.rejects(add(segment), /call it for this note first|请先/);
    await told('read_transcript', { note: 'refused.md' });
    await assert.rejects(add(segment, { ...segment, firstCue: 1, lastCue: 1 }), /1\.1/);
    await assert.rejects(add({ ...segment, lastCue: 21 }), /1 (?:to|到第) 20/);
    await assert.rejects(add({ ...segment, points: 'x' }), /points/);
    assert.equal(document.getText(), note);
  });

  it('need no points in a segment', async () => {
    const { document } = await opened('bare');
    await told('read_transcript', { note: 'bare.md' });
    const { points: _, ...bare } = segment;
    await told('add_segments', { note: 'bare.md', segments: [bare] });
    assert.match(document.getText(), /^\(00:20-00:40\) \*{3}1\.2: 话题\*{3}$/m);
  });

  it('ask for the transcript to be read again once it has changed', async () => {
    const { document } = await opened('changed');
    await told('read_transcript', { note: 'changed.md' });
    await store('changed.vtt', `WEBVTT\n\n${captions.slice(1).join('\n')}`);
    const added = told('add_segments', { note: 'changed.md', segments: [segment] });
    await assert.rejects(added, /has changed since it was read|在读取之后有了改动/);
    assert.equal(document.getText(), note);
  });

  it('read no transcript outside of the workspace that a note names', async () => {
    const [folder] = workspace.workspaceFolders ?? [];
    const outside = Uri.joinPath(folder?.uri ?? Uri.file('/'), '../elsewhere.vtt');
    await workspace.fs.writeFile(
      outside,
      new TextEncoder().encode(`WEBVTT\n\n${captions.join('\n')}`),
    );
    const names = '+++\n[params]\ntranscript = "../elsewhere.vtt"\n+++\n';
    const { document } = await openFile('stranger.md', `${names}\n${note}`);
    const before = document.getText();
    const read = told('read_transcript', { note: 'stranger.md' });
    await assert.rejects(read, /elsewhere\.vtt.*(?:outside|之外)/);
    const add = told('add_segments', { note: 'stranger.md', segments: [segment] });
    await assert.rejects(add, /elsewhere\.vtt.*(?:outside|之外)/);
    assert.equal(document.getText(), before);
    await workspace.fs.delete(outside);
  });

  it('read nothing outside of the workspace', async () => {
    const outside = [
      '../elsewhere.md',
      Uri.file('/etc/hostname').toString(),
      '/etc/hostname',
      'https://example.org/12.md',
      'untitled:nobody-has-it.md',
    ];
    for (const name of outside) {
      await assert.rejects(told('check_note', { note: name }), /outside|之外|open/);
    }
    await assert.rejects(told('check_note', {}), /"note"|“note”/);
    await assert.rejects(told('check_note', { note: 'nowhere.md' }), /cannot be read|无法读取/);
  });
});
