import assert from 'node:assert/strict';
import { commands, env, type TextEditor, window, workspace } from 'vscode';
import { closeEditors, openFile, store } from './editing';
import { noteStatusIs } from './noteStatus';
import { serverAnswers } from './segmentStatus';

const note = `+++
title = "早市"
date = "2025-01-28"
+++
# part1: 开场
(00:00-00:10) ***1.1: R&amp;D***
- 大家好。

(00:10-00:20) ***1.2: 预告***
- 今天讲三件事。
`;

let notes = 0;

async function opened(text = note): Promise<TextEditor> {
  const editor = await openFile(`chapters ${++notes}.md`, text);
  await noteStatusIs({ isBusy: false });
  return editor;
}

describe('Chapters', () => {
  before(serverAnswers);
  afterEach(async () => {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await closeEditors();
  });

  it('are copied as a list for a description', async () => {
    await opened();
    await commands.executeCommand('episodeNotes.copyChapters');
    assert.equal(await env.clipboard.readText(), '0:00 R&D\n0:10 预告\n');
  });

  it('open beside the note in another format, unsaved, in its language', async () => {
    await opened();
    await commands.executeCommand('episodeNotes.exportChapters', 'podcasting2');
    const shown = window.activeTextEditor?.document;
    assert.equal(shown?.isUntitled, true);
    assert.equal(shown?.languageId, 'json');
    assert.equal(JSON.parse(shown?.getText() ?? '').chapters[1].startTime, 10);
  });

  it('of a file become a new note', async () => {
    const file = await store('talk.chapters.vtt', 'WEBVTT\n\n00:00.000 --> 00:19.000\nA *b*\n');
    await commands.executeCommand('episodeNotes.newNoteFromChapters', file);
    const text = window.activeTextEditor?.document.getText() ?? '';
    assert.match(text, /^\+\+\+\ntitle = "talk"\n/);
    assert.match(text, /^# part1: talk\n\(00:00-00:19\) \*\*\*1\.1: A /m);
    assert.match(window.activeTextEditor?.document.uri.path ?? '', /talk\.md$/);
  });

  it('of a file are added to the open note, and taken back by one undo', async () => {
    const file = await store('more.txt', '0:00 开始\n0:30 结尾\n');
    const editor = await opened();
    await commands.executeCommand('episodeNotes.addChapters', file);
    assert.match(editor.document.getText(), /\(00:30-00:31\) \*\*\*1\.3: 结尾\*\*\*/);
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), note);
  });

  it('are made of a list that was pasted into an ordinary file', async () => {
    const editor = await openFile('pasted.md', 'Hello.\n\n0:00 A\n0:30 B\n');
    const { document } = editor;
    const range = document.lineAt(2).range;
    const actions = await commands.executeCommand<{ title: string; edit?: never }[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
    );
    const action = actions.find(({ title }) => /segments|片段/.test(title));
    assert.ok(action?.edit);
    await workspace.applyEdit(action.edit);
    assert.match(document.getText(), /^# part1: .+\n\(00:00-00:30\) \*\*\*1\.1: A\*\*\*$/m);
  });

  it('are drafted out of a transcript, after a look at them, and taken back by one undo', async () => {
    const cue = (from: string, to: string, words: string) => `${from} --> ${to}\n${words}\n\n`;
    const cues =
      cue('00:30.000', '00:58.000', '说的话') + cue('01:00.000', '01:30.000', '后来说的');
    await store('drafted.vtt', `WEBVTT\n\n${cues}`);
    const editor = await openFile('drafted.md', note);
    const drafted = commands.executeCommand('episodeNotes.draftSegments');
    // The list has no event: until it is there, accepting it does nothing.
    while (editor.document.getText() === note) {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    }
    await drafted;
    assert.match(editor.document.getText(), /\(00:30-01:00\) \*{3}1\.3: 0:30\*{3}\n- 说的话/);
    for (const title of ['甲', '乙']) {
      await commands.executeCommand('type', { text: title });
      await commands.executeCommand('jumpToNextSnippetPlaceholder');
    }
    assert.match(
      editor.document.getText(),
      /\(00:30-01:00\) \*{3}1\.3: 甲\*{3}\n- 说的话\n\n\(01:00-01:30\) \*{3}1\.4: 乙\*{3}/,
    );
    for (let undone = 0; undone < 3; undone++) await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), note);
  });
});
