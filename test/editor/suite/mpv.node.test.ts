import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { type CodeAction, commands, type TextEditor, window, workspace } from 'vscode';
import { silence } from '../../page/silence';
import {
  closeEditors,
  openFile,
  placeCursor,
  until,
  untilFindings,
  workspaceFile,
} from './editing';
import { api, configure, untilPlayer } from './played';
import { serverAnswers } from './segmentStatus';
import { ShownTimeline } from './shownTimeline';

const note = `+++
title = "节目"
date = 2025-04-20
[params]
media = "音频 1/第 1 期.wav"
+++
# part1: 开头
(00:00-00:02) ***1.1: 问好***
- 一。

(00:02-00:05) ***1.2: 天气***
- 二。
`;
/** The 0-based line of the last point. */
const lastLine = note.split('\n').length - 2;

const isRestricted = workspace.getConfiguration('episodeNotesTest').get('restricted') === true;
const timeNow = ({ document }: TextEditor) =>
  api().player.playerOf(document.uri.toString())!.currentTime();

/** The process of the mpv that was started: a child of this extension host. */
function mpvProcess(): number {
  const list = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const line = list
    .split('\n')
    .find(
      (one) =>
        one.includes('--input-ipc-client') && one.trim().split(/\s+/)[1] === String(process.pid),
    );
  assert.ok(line, 'no mpv runs beneath the extension host');
  return Number(line.trim().split(/\s+/)[0]);
}

function hasMpv(): boolean {
  try {
    execFileSync('mpv', ['--version']);
    return true;
  } catch {
    console.log('[test] No mpv: it is not tested.');
    return false;
  }
}

const whereTrusted = !isRestricted && hasMpv() ? describe : () => {};

whereTrusted('The recording of a note, in mpv', () => {
  let editor: TextEditor;

  before(async () => {
    // Neither a window nor sound; the program has to be named by the settings of the machine.
    const wrapper = workspaceFile('quiet-mpv.sh').fsPath;
    writeFileSync(wrapper, '#!/bin/sh\nexec mpv --vo=null --ao=null "$@"\n');
    chmodSync(wrapper, 0o755);
    await configure('mpvPath', wrapper);
    await configure('player', 'mpv');
    await workspace.fs.writeFile(workspaceFile('音频 1/第 1 期.wav'), silence(60));
    await serverAnswers();
  });

  after(async () => {
    await configure('mpvPath', undefined);
    await configure('player', undefined);
  });

  beforeEach(async () => {
    editor = await openFile('played.md', note);
    await untilFindings(editor.document.uri, []);
  });

  afterEach(closeEditors);

  it('starts at the segment of the cursor', async () => {
    placeCursor(editor, lastLine, 3);
    await commands.executeCommand('episodeNotes.playPause');
    const { position: time } = await untilPlayer(({ isPlaying }) => isPlaying);
    assert.ok(time >= 1900 && time < 3000, `${time}`);
    await commands.executeCommand('episodeNotes.playPause');
    await untilPlayer(({ isPlaying }) => !isPlaying);
  });

  it('is played to the end of the segment at the cursor, and no further', async () => {
    placeCursor(editor, 7, 3);
    await commands.executeCommand('episodeNotes.playSegment');
    await untilPlayer(({ isPlaying }) => isPlaying);
    const { position: time } = await untilPlayer(({ isPlaying }) => !isPlaying);
    assert.ok(Math.abs(time - 2000) <= 200, `${time}`);
  });

  it('goes back and forth, and changes its speed', async () => {
    placeCursor(editor, 7, 3);
    await commands.executeCommand('episodeNotes.seekFarForward');
    const before = await timeNow(editor);
    await commands.executeCommand('episodeNotes.seekForward');
    await untilPlayer(({ position: time }) => Math.abs(time - before - 3000) < 300);
    await commands.executeCommand('episodeNotes.seekFarBack');
    await untilPlayer(({ position: time }) => Math.abs(time - before + 7000) < 300);
    await commands.executeCommand('episodeNotes.playFaster');
    await untilPlayer(({ speed }) => speed === 1.25);
    await commands.executeCommand('episodeNotes.playSlower');
    await untilPlayer(({ speed }) => speed === 1);
  });

  it('goes round a border until another key', async () => {
    placeCursor(editor, 7, 9);
    await commands.executeCommand('episodeNotes.playBorder');
    await untilPlayer(({ position: time, isPlaying }) => isPlaying && time > 2500 && time < 4000);
    await untilPlayer(({ position: now }) => now < 1500);
    await commands.executeCommand('episodeNotes.playPause');
    await untilPlayer(({ isPlaying }) => !isPlaying);
  });

  it('gives its time to the note, which one undo takes back', async () => {
    placeCursor(editor, lastLine - 1, 8);
    await commands.executeCommand('episodeNotes.playSegment');
    await commands.executeCommand('episodeNotes.playPause');
    await commands.executeCommand('episodeNotes.seekFarForward');
    await untilPlayer(({ position: time }) => time > 11_500);
    await commands.executeCommand('episodeNotes.takeTime');
    const taken = /00:02-00:(1\d)/.exec(editor.document.getText());
    assert.ok(taken, editor.document.getText());
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), note);
    await commands.executeCommand('episodeNotes.endHere');
    assert.match(
      editor.document.getText(),
      /\(00:02-00:(1\d)\) \*{3}1\.2: 天气\*{3}\n- 二。\n\n\(00:\1-00:\d\d\) \*{3}1\.3: /,
    );
    assert.equal(editor.document.getText(editor.selection), 'title');
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), note);
  });

  it('goes on after mpv was killed, with the next key and where it was', async () => {
    placeCursor(editor, 7, 3);
    await commands.executeCommand('episodeNotes.seekFarForward');
    const { position: before } = await untilPlayer(({ position: time }) => time > 9000);
    const ended = new Promise<string>((resolve) => api().player.onDidEnd(resolve));
    process.kill(mpvProcess(), 'SIGKILL');
    assert.match(await ended, /next key starts it again/);
    await commands.executeCommand('episodeNotes.playPause');
    const { position: now } = await untilPlayer(({ isPlaying }) => isPlaying);
    assert.ok(Math.abs(now - before + 1000) < 500, `${now} after ${before}`);
    await commands.executeCommand('episodeNotes.playPause');
    await untilPlayer(({ isPlaying }) => !isPlaying);
  });

  it('leads the cursor to the segment that is played, and is led by the cursor', async () => {
    placeCursor(editor, 7, 3);
    await commands.executeCommand('episodeNotes.playSegment');
    await commands.executeCommand('episodeNotes.followPlayer');
    await commands.executeCommand('episodeNotes.seekForward');
    const { active } = await until(window.onDidChangeTextEditorSelection, () =>
      editor.selection.active.line === 10 ? editor.selection : undefined,
    );
    assert.equal(editor.document.lineAt(active.line).text.slice(active.character), '天气***');
    await commands.executeCommand('cursorTop');
    await commands.executeCommand('cursorMove', { to: 'down', value: 7 });
    await untilPlayer(({ position: time }) => time < 1000);
    await commands.executeCommand('episodeNotes.seekFarForward');
    await untilPlayer(({ position: time }) => time > 9000);
    await commands.executeCommand('type', { text: '字' });
    assert.ok((await timeNow(editor)) > 9000, 'typing has moved the player');
    await commands.executeCommand('undo');
    await commands.executeCommand('episodeNotes.followPlayer');
  });

  it('is shown on the timeline, whose ruler leads the player', async () => {
    placeCursor(editor, 7, 3);
    const timeline = await ShownTimeline.open();
    await timeline.picture(editor);
    await window.showTextDocument(editor.document);
    await commands.executeCommand('episodeNotes.seekFarForward');
    await timeline.next('playhead', ({ time }) => time !== null && time > 9000);
    await timeline.take({ kind: 'seek', time: 4000 });
    await timeline.next('playhead', ({ time }) => time !== null && Math.abs(time - 4000) < 300);
    await timeline.dispose();
  });

  it('is not played where the front matter names none that is there', async () => {
    const wrong = await openFile('wrong.md', note.replace('第 1 期.wav', '没有.wav'));
    await untilFindings(wrong.document.uri, []);
    await commands.executeCommand('episodeNotes.playPause');
    assert.equal(api().player.playerOf(wrong.document.uri.toString()), undefined);
  });

  it('is offered to be listened to at a finding about times', async () => {
    const overlap = await openFile('overlap.md', note.replace('(00:02-00:05)', '(00:01-00:05)'));
    const { uri } = overlap.document;
    const [finding] = await untilFindings(uri, ['11 time-overlap']);
    assert.ok(finding);
    const listed = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      finding.range,
    );
    assert.ok(listed.some(({ title }) => title === 'Listen to the border'));
  });
});

const whereRestricted = isRestricted ? describe : () => {};

whereRestricted('The recording of a note in a folder that is not trusted', () => {
  before(serverAnswers);
  afterEach(closeEditors);
  after(() => configure('player', undefined));

  it('is not given to mpv, even where the settings want that', async () => {
    await configure('player', 'mpv');
    await workspace.fs.writeFile(workspaceFile('音频 1/第 1 期.wav'), silence(2));
    const editor = await openFile('untrusted.md', note);
    await untilFindings(editor.document.uri, []);
    await commands.executeCommand('episodeNotes.playPause');
    assert.equal(api().player.playing, undefined);
    assert.throws(mpvProcess, /no mpv runs/);
  });
});
