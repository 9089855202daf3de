import assert from 'node:assert/strict';
import { commands, type TextEditor, window } from 'vscode';
import { answering } from './answering';
import { closeEditors, openFile, placeCursor, until } from './editing';
import { serverAnswers, statusIs } from './segmentStatus';

const note = [
  '# part1: 播客怎么做',
  '(00:00-00:10) ***1.1: 选题***',
  '- 一。',
  '',
  '# part2: 上线',
  '(00:10-00:40) ***2.1: 剪辑***',
  '- 二。',
  '',
  '(00:40-01:40) ***2.2: 发布***',
  '- 三。',
  '',
].join('\n');

describe('Moving between segments', () => {
  before(serverAnswers);
  afterEach(closeEditors);

  it('goes to the title of the next and of the previous segment', async () => {
    const editor = await openFile('neighbours.md', note);
    placeCursor(editor, 0, 0);
    await commands.executeCommand('episodeNotes.nextSegment');
    assert.deepEqual(cursor(editor), [1, 22]);
    await commands.executeCommand('episodeNotes.nextSegment');
    await commands.executeCommand('episodeNotes.nextSegment');
    assert.deepEqual(cursor(editor), [8, 22]);
    await commands.executeCommand('episodeNotes.nextSegment');
    assert.deepEqual(cursor(editor), [8, 22], 'there is nothing below the last segment');
    await commands.executeCommand('episodeNotes.previousSegment');
    assert.deepEqual(cursor(editor), [5, 22]);
  });

  it('picks a segment from the list by moving and accepting', async () => {
    const editor = await openFile('pick.md', note);
    placeCursor(editor, 0, 0);
    await commands.executeCommand('episodeNotes.goToSegment');
    await accepting(editor, 'workbench.action.quickOpenSelectNext', [5, 22]);
  });

  it('goes to the segment that holds a time, or else to the nearest', async () => {
    const editor = await openFile('time.md', note);
    await commands.executeCommand('episodeNotes.goToTime', '0:15');
    assert.deepEqual(cursor(editor), [5, 22]);
    await commands.executeCommand('episodeNotes.goToTime', '1:02:03');
    assert.deepEqual(cursor(editor), [8, 22], 'the last one is nearest to what nothing holds');
    await commands.executeCommand('episodeNotes.goToTime', ' ０：０３ ');
    assert.deepEqual(cursor(editor), [1, 22]);
    for (const withoutColon of ['015', '0.15', '00;15', '0 15']) {
      await commands.executeCommand('episodeNotes.goToTime', '0:03');
      await commands.executeCommand('episodeNotes.goToTime', withoutColon);
      assert.deepEqual(cursor(editor), [5, 22], withoutColon);
    }
  });

  for (const given of [undefined, 'soon', 15]) {
    it(`asks for a time when it is given ${given}, and stays when nobody answers`, async () => {
      const editor = await openFile(`asked ${given}.md`, note);
      placeCursor(editor, 2, 0);
      const boxes = await answering([], () =>
        commands.executeCommand('episodeNotes.goToTime', given),
      );
      assert.equal(boxes.length, 1);
      assert.deepEqual(cursor(editor), [2, 0]);
    });
  }

  it('tells in the status bar which segment the cursor is in, where there is one', async () => {
    const editor = await openFile('status.md', note);
    placeCursor(editor, 6, 0);
    await statusIs('2.1 · 00:10–00:40 · 10%');
    placeCursor(editor, 9, 0);
    await statusIs('2.2 · 00:40–01:40 · 40%');
    await editor.edit((edit) => edit.insert(editor.document.positionAt(0), '前言\n'));
    placeCursor(editor, 0, 0);
    await statusIs(undefined);
    await openFile('plain.md', '# 随笔\n');
    await statusIs(undefined);
  });
});

/** Accepts in the list that is open, after one step down, as soon as the cursor can follow. */
async function accepting(editor: TextEditor, step: string, place: number[]): Promise<void> {
  await commands.executeCommand(step);
  await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  await until(window.onDidChangeTextEditorSelection, () =>
    cursor(editor).join() === place.join() ? true : undefined,
  );
}

function cursor({ selection }: TextEditor): number[] {
  return [selection.active.line, selection.active.character];
}
