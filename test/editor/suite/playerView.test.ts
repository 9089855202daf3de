import assert from 'node:assert/strict';
import { commands, workspace } from 'vscode';
import { silence } from '../../page/silence';
import { closeEditors, openFile, placeCursor, untilFindings, workspaceFile } from './editing';
import { configure, untilPlayer } from './played';
import { serverAnswers } from './segmentStatus';

const note = `+++
title = "节目"
date = 2025-04-20
+++
# part1: 开头
(00:00-00:01) ***1.1: 问好***
- 一。

(00:01-00:05) ***1.2: 天气***
- 二。
`;

describe('The recording of a note, in the view', () => {
  before(async () => {
    await configure('player', 'view');
    await serverAnswers();
  });

  after(async () => {
    await configure('player', undefined);
    await commands.executeCommand('workbench.action.closePanel');
  });
  afterEach(closeEditors);

  it('is found beside the note by its name, played to the end of a segment, and taken from', async () => {
    await workspace.fs.writeFile(workspaceFile('看.wav'), silence(30));
    const editor = await openFile('看.md', note);
    await untilFindings(editor.document.uri, []);
    placeCursor(editor, 5, 3);
    await commands.executeCommand('episodeNotes.playSegment');
    await untilPlayer(({ isPlaying }) => isPlaying);
    const { position } = await untilPlayer(({ isPlaying }) => !isPlaying);
    assert.ok(Math.abs(position - 1000) <= 200, `${position}`);
    await commands.executeCommand('episodeNotes.seekFarForward');
    await untilPlayer((state) => state.position > 10_500);
    placeCursor(editor, 8, 8);
    await commands.executeCommand('episodeNotes.takeTime');
    assert.match(editor.document.getText(), /\(00:01-00:1\d\) \*{3}1\.2/);
  });
});
