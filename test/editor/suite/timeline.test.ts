import assert from 'node:assert/strict';
import { Position, Range, type TextEditor, window, workspace } from 'vscode';
import { closeEditors, nextText, openFile, placeCursor, until, workspaceFile } from './editing';
import { serverAnswers } from './segmentStatus';
import { sharedNotes } from './sharedNotes';
import { ShownTimeline } from './shownTimeline';

const note = [
  '# part1: 播客怎么做',
  '(00:00-00:10) ***1.1: 选题***',
  '- 一。',
  '',
  '# part2: 上线',
  '(00:10-00:40) ***2.1: 剪辑***',
  '- 二。',
  '',
  '(00:35-01:40) ***2.2: 发布***',
  '- 三。',
  '',
].join('\n');

describe('The timeline of the episode', () => {
  let timeline: ShownTimeline;

  before(serverAnswers);
  afterEach(async () => {
    await timeline.dispose();
    await closeEditors();
  });

  it('shows the note with its overlap and the segment at the cursor', async () => {
    const editor = await openFile('timeline.md', note);
    placeCursor(editor, 6, 0);
    timeline = await ShownTimeline.open();
    const { items, faults } = await timeline.picture(editor);
    assert.deepEqual(
      items.map((item) =>
        'part' in item ? `${item.part} ${item.title}` : `${item.number} ${item.start}-${item.end}`,
      ),
      ['1 播客怎么做', '1.1 0-10000', '2 上线', '2.1 10000-40000', '2.2 35000-100000'],
    );
    assert.deepEqual(faults, { overlaps: [[4, 3]], holes: [], disorders: [] });
    placeCursor(editor, 1, 0);
    const uri = editor.document.uri.toString();
    await timeline.next('picture', ({ document, current }) => document === uri && current === 1);
  });

  it('follows what is typed', async () => {
    const editor = await openFile('typed.md', note);
    timeline = await ShownTimeline.open();
    await timeline.picture(editor);
    await replace(editor, 8, 4, 6, '40');
    const { items, faults } = await timeline.picture(editor);
    assert.equal(items.length, 5);
    assert.deepEqual(items[4], {
      number: '2.2',
      title: '发布',
      range: '00:40-01:40',
      start: 40_000,
      end: 100_000,
    });
    assert.deepEqual(faults.overlaps, []);
  });

  it('goes to a segment in the text, and stays with the keyboard where it was', async () => {
    const editor = await openFile('goTo.md', note);
    timeline = await ShownTimeline.open();
    const { version } = await timeline.picture(editor);
    await timeline.take({ kind: 'goTo', version, item: 4, focus: false });
    await cursorIs(editor, 8, 22);
    await timeline.take({ kind: 'goTo', version, item: 2, focus: true });
    await cursorIs(window.activeTextEditor ?? assert.fail(), 4, 9);
  });

  it('goes nowhere for an item of a text that is another by now', async () => {
    const editor = await openFile('stale.md', note);
    timeline = await ShownTimeline.open();
    const { version } = await timeline.picture(editor);
    placeCursor(editor, 2, 0);
    await timeline.take({ kind: 'goTo', version: version - 1, item: 4, focus: false });
    assert.ok(editor.selection.active.isEqual(new Position(2, 0)));
  });

  it('moves a border in one step, which one step of undo takes back', async () => {
    const editor = await openFile('border.md', note);
    timeline = await ShownTimeline.open();
    const { version } = await timeline.picture(editor);
    await timeline.take({ kind: 'moveBorder', version, earlier: 1, later: 3, time: 12_000 });
    const moved = note.replace('00:00-00:10', '00:00-00:12').replace('00:10-00:40', '00:12-00:40');
    assert.equal(editor.document.getText(), moved);
    await timeline.picture(editor);
    const undone = nextText(editor, moved);
    await timeline.take({ kind: 'undo' });
    assert.equal(await undone, note);
  });

  it('leaves the text alone where it cannot move a border, and says so', async () => {
    const editor = await openFile('refused.md', note);
    timeline = await ShownTimeline.open();
    const { version } = await timeline.picture(editor);
    await timeline.take({ kind: 'moveBorder', version, earlier: 1, later: 3, time: 40_000 });
    await timeline.next('refused');
    const old = version - 1;
    await timeline.take({ kind: 'moveBorder', version: old, earlier: 1, later: 3, time: 5000 });
    await timeline.next('refused');
    assert.equal(editor.document.getText(), note);
  });

  it('moves no border of a note that its author has made read-only', async () => {
    const files = workspace.getConfiguration('files');
    await files.update('readonlyInclude', { 'locked/*.md': true });
    try {
      const editor = await openFile('locked/border.md', note);
      timeline = await ShownTimeline.open();
      const { version } = await timeline.picture(editor);
      await timeline.take({ kind: 'moveBorder', version, earlier: 1, later: 3, time: 12_000 });
      assert.match((await timeline.next('refused')).sentence, /read-only/);
      assert.equal(editor.document.getText(), note);
    } finally {
      await files.update('readonlyInclude', undefined);
    }
  });

  it('is whole again after it was hidden', async () => {
    const editor = await openFile('hidden.md', note);
    timeline = await ShownTimeline.open();
    await timeline.picture(editor);
    await timeline.dispose();
    await replace(editor, 2, 2, 4, '改过');
    timeline = await ShownTimeline.open();
    assert.equal((await timeline.picture(editor)).items.length, 5);
  });

  it('is empty beside a file that is no note, and back with the note', async () => {
    const editor = await openFile('note.md', note);
    timeline = await ShownTimeline.open();
    await timeline.picture(editor);
    await openFile('plain.md', '# 随笔\n');
    assert.equal((await timeline.next('empty')).reason, 'noNote');
    const again = await window.showTextDocument(editor.document);
    assert.equal((await timeline.picture(again)).items.length, 5);
  });

  for (const name of sharedNotes()) {
    it(`shows ${name} in full`, async () => {
      const editor = await window.showTextDocument(workspaceFile(name));
      timeline = await ShownTimeline.open();
      const { items, faults } = await timeline.picture(editor);
      const segments = editor.document.getText().match(/^\(\d+:\d+-\d+:\d+\) \*\*\*/gm);
      const parts = editor.document.getText().match(/^# part\d+: /gm);
      assert.equal(items.length, (segments?.length ?? 0) + (parts?.length ?? 0));
      assert.ok(faults);
    });
  }
});

async function replace(
  editor: TextEditor,
  line: number,
  from: number,
  to: number,
  by: string,
): Promise<void> {
  await editor.edit((edit) => edit.replace(new Range(line, from, line, to), by));
}

function cursorIs(editor: TextEditor, line: number, character: number): Promise<true> {
  const place = new Position(line, character);
  return until(window.onDidChangeTextEditorSelection, () =>
    editor.selection.active.isEqual(place) ? true : undefined,
  );
}
