import assert from 'node:assert/strict';
import { env, languages, Position, window, workspace } from 'vscode';
import { silence } from '../../page/silence';
import { closeEditors, nextText, openFile, placeCursor, until, workspaceFile } from './editing';
import { configure, untilPlayer } from './played';
import { serverAnswers } from './segmentStatus';
import { ShownTranscript } from './shownTranscript';

const note = [
  '# part1: 阳台',
  '(00:00-00:04) ***1.1: 土***',
  '- 一。',
  '',
  '(00:12-00:20) ***1.2: 光***',
  '- 二。',
  '',
].join('\n');

const words = ['先说土', '要松', '再说水', '别太多', '然后是光', '朝南最好'];
const vtt = `WEBVTT\n\n${words
  .map((text, cue) => `00:${seconds(cue * 4)}.000 --> 00:${seconds(cue * 4 + 4)}.000\n${text}\n`)
  .join('\n')}`;

function seconds(count: number): string {
  return String(count).padStart(2, '0');
}

describe('The transcript of the episode', () => {
  let view: ShownTranscript;

  before(serverAnswers);
  afterEach(async () => {
    await view.dispose();
    await closeEditors();
  });

  /** A note with a transcript beside it, and the view that shows it. */
  async function opened(name: string, text = note) {
    await workspace.fs.writeFile(workspaceFile(`${name}.vtt`), new TextEncoder().encode(vtt));
    const editor = await openFile(`${name}.md`, text);
    view = await ShownTranscript.open();
    const { id, cues, file } = await view.transcript(editor);
    return { editor, id, cues, file };
  }

  it('shows the cues of the file beside the note, and the segments', async () => {
    const { editor, cues, file } = await opened('阳台');
    assert.deepEqual([file, cues?.texts, cues?.starts[1]], ['阳台.vtt', words, 4000]);
    const { picture } = await view.next('picture', ({ picture }) => picture !== undefined);
    assert.equal(picture?.items.length, 3);
    placeCursor(editor, 4, 0);
    await view.next('picture', ({ current }) => current === 2);
  });

  it('shows other cues once the file has changed, and does nothing with the old ones', async () => {
    const { editor, id } = await opened('changed');
    const other = new TextEncoder().encode(vtt.replace('要松', '要肥'));
    await workspace.fs.writeFile(workspaceFile('changed.vtt'), other);
    const after = await view.transcript(editor);
    assert.equal(after.cues?.texts[1], '要肥');
    assert.notEqual(after.id, id);
    assert.match(await view.act('newSegment', id, 1), /has changed/);
    assert.equal(editor.document.getText(), note);
  });

  it('copies the words of cues', async () => {
    const { id } = await opened('copied');
    await view.act('copyWords', id, 1, 3);
    assert.equal(await env.clipboard.readText(), '要松 再说水 别太多');
  });

  it('goes to the segment of a cue', async () => {
    const { editor } = await opened('goTo');
    const { version } = await view.next('picture');
    await view.take({ kind: 'goTo', version, item: 2 });
    await until(window.onDidChangeTextEditorSelection, () =>
      editor.selection.active.isEqual(new Position(4, 22)) ? true : undefined,
    );
  });

  it('plays the recording from a cue on', async () => {
    await configure('player', 'view');
    await workspace.fs.writeFile(workspaceFile('played.wav'), silence(30));
    await opened('played');
    await view.take({ kind: 'play', time: 8000 });
    const { position } = await untilPlayer(({ isPlaying }) => isPlaying);
    assert.ok(position >= 8000 && position < 12_000, `${position}`);
    const { time } = await view.next('playhead', (message) => (message.time ?? 0) >= 8000);
    assert.ok(time !== null);
    await configure('player', undefined);
  });

  it('says that there is none, and beside what is no note nothing', async () => {
    const { editor } = await opened('with');
    const without = await openFile('without.md', note);
    const { id, problem } = await view.transcript(without);
    assert.deepEqual([id, problem], ['', undefined]);
    await openFile('plain.md', '# 随笔\n');
    assert.equal((await view.next('noTranscript')).reason, 'noNote');
    await window.showTextDocument(editor.document);
    assert.equal((await view.transcript(editor)).cues?.texts.length, words.length);
  });

  it('writes a segment out of cues at its place, with the words if wanted, in one undo step', async () => {
    const { editor, id } = await opened('new');
    const written = nextText(editor, note);
    await view.take({
      kind: 'act',
      action: 'newSegmentWithWords',
      transcript: id,
      first: 1,
      last: 2,
    });
    const text = await written;
    assert.match(text, /\n\(00:04-00:12\) \*{3}1\.2: .*\*{3}\n- 要松 再说水\n/);
    assert.match(text, /\n\(00:12-00:20\) \*{3}1\.3: 光\*{3}\n/);
    assert.equal(window.activeTextEditor?.document, editor.document);
    const undone = nextText(editor, text);
    await view.take({ kind: 'undo' });
    assert.equal(await undone, note);
  });

  it('extends the segment before a cue to the end of it, and says so', async () => {
    const { editor, id } = await opened('extended');
    const written = nextText(editor, note);
    assert.match(await view.act('extendSegment', id, 1), /1\.1.* 00:08/);
    assert.equal(await written, note.replace('00:00-00:04', '00:00-00:08'));
  });

  it('says that nothing was done where the text has changed meanwhile', async () => {
    const { editor, id } = await opened('typedMeanwhile');
    const told = view.act('extendSegment', id, 1);
    await editor.edit((edit) => edit.insert(new Position(2, 0), '\n'));
    assert.match(await told, /text has changed/);
    assert.match(editor.document.getText(), /00:00-00:04/);
  });

  it('changes no note that its author has made read-only, and says so', async () => {
    const files = workspace.getConfiguration('files');
    await files.update('readonlyInclude', { '**/locked.md': true });
    try {
      const { editor, id } = await opened('locked');
      assert.match(await view.act('newSegment', id, 1), /read-only/);
      assert.match(await view.act('extendSegment', id, 1), /read-only/);
      assert.equal(editor.document.getText(), note);
    } finally {
      await files.update('readonlyInclude', undefined);
    }
  });

  it('follows a note whose language is changed, there and back', async () => {
    const { editor } = await opened('language');
    await languages.setTextDocumentLanguage(editor.document, 'plaintext');
    assert.equal((await view.next('noTranscript')).reason, 'noNote');
    await languages.setTextDocumentLanguage(editor.document, 'markdown');
    assert.equal((await view.transcript(editor)).cues?.texts.length, words.length);
  });
});
