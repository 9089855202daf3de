import assert from 'node:assert/strict';
import {
  type CodeAction,
  commands,
  Range,
  Selection,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { answering } from './answering';
import { closeEditors, nextText, openFile, placeCursor, until } from './editing';
import { serverAnswers } from './segmentStatus';

const note = [
  '# part1: 烘焙',
  '(00:00-00:20) ***1.1: 和面***',
  '- 面粉过筛。',
  '- 加水揉匀。',
  '',
  '(00:20-00:40) ***1.2: 醒发***',
  '- 盖上湿布。',
  '',
  '(00:40-01:00) ***1.3: 进炉***',
  '- 二百度。',
  '',
].join('\n');

/** The command makes the text so, and one undo takes all of it back. */
async function inOneStep(editor: TextEditor, run: Thenable<unknown>, expected: string) {
  const changed = nextText(editor, note);
  await run;
  assert.equal(await changed, expected);
  await commands.executeCommand('undo');
  assert.equal(editor.document.getText(), note);
}

describe('Refactoring', () => {
  before(serverAnswers);
  afterEach(closeEditors);

  it('moves the segment at the cursor, which stays in it', async () => {
    const editor = await openFile('move.md', note);
    placeCursor(editor, 6, 3);
    const changed = nextText(editor, note);
    await commands.executeCommand('episodeNotes.moveSegmentUp');
    assert.match(await changed, /1\.1: 醒发\*{3}\n- 盖上湿布。\n\n.*1\.2: 和面/);
    assert.equal(editor.selection.active.line, 2);
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), note);
  });

  it('writes the front matter in another language, and says what it left out', async () => {
    const text = `+++\ntitle = "和面" # 暂定\n+++\n\n${note}`;
    const editor = await openFile('convert.md', text);
    const changed = nextText(editor, text);
    await commands.executeCommand('episodeNotes.convertToJson');
    assert.equal(await changed, `{\n  "title": "和面"\n}\n\n${note}`);
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), text);
  });

  it('moves it on into the next part with the cursor in it, press by press', async () => {
    const text = `${note}\n# part2: 品尝\n(01:00-01:30) ***2.1: 切片***\n- 放凉再切。\n`;
    const editor = await openFile('move-on.md', text);
    placeCursor(editor, 6, 3);
    for (const expected of [
      /1\.3: 醒发/,
      /2\.1: 醒发[\s\S]*2\.2: 切片/,
      /2\.1: 切片[\s\S]*2\.2: 醒发/,
    ]) {
      const changed = nextText(editor, editor.document.getText());
      await commands.executeCommand('episodeNotes.moveSegmentDown');
      assert.match(await changed, expected);
      const { line } = editor.selection.active;
      assert.equal(editor.document.lineAt(line).text, '- 盖上湿布。');
    }
  });

  it('keeps the moved segment in sight where its neighbour is long', async () => {
    const long = note.replace('- 二百度。', '- 二百度。\n'.repeat(120).trimEnd());
    const editor = await openFile('move-far.md', long);
    placeCursor(editor, 6, 3);
    const changed = nextText(editor, long);
    await commands.executeCommand('episodeNotes.moveSegmentDown');
    await changed;
    const isInSight = () => {
      const [visible] = editor.visibleRanges;
      const { active } = editor.selection;
      return active.line > 120 && visible?.contains(active) ? true : undefined;
    };
    await until(window.onDidChangeTextEditorVisibleRanges, isInSight);
  });

  it('splits the segment at the cursor and merges it again', async () => {
    const editor = await openFile('split.md', note);
    placeCursor(editor, 3, 0);
    const changed = nextText(editor, note);
    await commands.executeCommand('episodeNotes.splitSegment');
    const split = await changed;
    assert.match(
      split,
      /\(00:00-00:10\) \*{3}1\.1: 和面\*{3}\n- 面粉过筛。\n\n\(00:10-00:20\) \*{3}1\.2: /,
    );
    assert.match(split, /1\.3: 醒发/);
    assert.equal(
      editor.document.getText(editor.selection),
      '00:10',
      'the time can be written over',
    );
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), note);

    editor.selection = new Selection(1, 0, 6, 1);
    await inOneStep(
      editor,
      commands.executeCommand('episodeNotes.mergeSegment'),
      note
        .replace('\n\n(00:20-00:40) ***1.2: 醒发***\n', '\n')
        .replace('00:00-00:20', '00:00-00:40')
        .replace('和面', '和面 / 醒发')
        .replace('1.3', '1.2'),
    );
  });

  it('says in the status bar why the last segment cannot be merged, and changes nothing', async () => {
    const editor = await openFile('merge-last.md', note);
    placeCursor(editor, 9, 2);
    const said = await saying(() => commands.executeCommand('episodeNotes.mergeSegment'));
    assert.equal(said.length, 1);
    assert.match(said[0]!, /1\.3/);
    assert.equal(editor.document.getText(), note);
  });

  it('inserts a segment with the title to be filled in', async () => {
    const editor = await openFile('insert.md', note);
    placeCursor(editor, 9, 2);
    const changed = nextText(editor, note);
    await commands.executeCommand('episodeNotes.insertSegment');
    assert.match(await changed, /- 二百度。\n\n\(01:00-01:01\) \*{3}1\.4: /);
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), note);
  });

  it('shifts the times of the selection by what is typed, in one step', async () => {
    const editor = await openFile('shift.md', note);
    editor.selection = new Selection(5, 0, 9, 1);
    const changed = nextText(editor, note);
    const boxes = await answering(['+1:05'], () =>
      commands.executeCommand('episodeNotes.shiftTimes'),
    );
    assert.deepEqual(
      boxes.map(({ refusal }) => refusal),
      [undefined],
    );
    assert.match(boxes[0]!.title!, /1\.2.*1\.3/);
    assert.equal(
      await changed,
      note.replace('00:20-00:40', '01:25-01:45').replace('00:40-01:00', '01:45-02:05'),
    );
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), note);
  });

  it('says while one types what cannot be done', async () => {
    const editor = await openFile('judged.md', note);
    placeCursor(editor, 6, 0);
    for (const amount of ['soon', '-0:21']) {
      const [box] = await answering([amount], () =>
        commands.executeCommand('episodeNotes.shiftTimes'),
      );
      assert.ok(box!.refusal, amount);
    }
    assert.equal(editor.document.getText(), note);
  });

  it('leaves the text alone where a time would go below zero', async () => {
    const editor = await openFile('below.md', note);
    placeCursor(editor, 0, 0);
    await commands.executeCommand('episodeNotes.shiftTimes', '-1');
    assert.equal(editor.document.getText(), note);
    placeCursor(editor, 6, 0);
    await inOneStep(
      editor,
      commands.executeCommand('episodeNotes.shiftTimes', '-0:20'),
      note.replace('00:20-00:40', '00:00-00:20').replace('00:40-01:00', '00:20-00:40'),
    );
  });

  it('corrects times by two known ones', async () => {
    const editor = await openFile('stretch.md', note);
    placeCursor(editor, 1, 0);
    const changed = nextText(editor, note);
    await answering(['0:10', '1:30'], () => commands.executeCommand('episodeNotes.stretchTimes'));
    assert.equal(
      await changed,
      note
        .replace('00:00-00:20', '00:10-00:50')
        .replace('00:20-00:40', '00:50-01:30')
        .replace('00:40-01:00', '01:30-02:10'),
    );
  });

  it('organises segments by a source action, in one step', async () => {
    const swapped = note
      .replace('00:00-00:20', '00:20-00:40')
      .replace('00:20-00:40) ***1.2', '00:00-00:20) ***1.2');
    const editor = await openFile('organise.md', swapped);
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      new Range(0, 0, 0, 0),
      'source.organizeSegments',
      5,
    );
    assert.equal(actions.length, 1);
    const changed = nextText(editor, swapped);
    assert.ok(await workspace.applyEdit(actions[0]!.edit!));
    assert.match(await changed, /1\.1: 醒发[\s\S]*1\.2: 和面[\s\S]*1\.3: 进炉/);
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), swapped);
  });
});

/** What is said in the status bar while something runs; it is not shown. */
async function saying(run: () => Thenable<unknown>): Promise<string[]> {
  const own = window as { -readonly [Name in keyof typeof window]: (typeof window)[Name] };
  const { setStatusBarMessage } = own;
  const said: string[] = [];
  own.setStatusBarMessage = (sentence: string) => {
    said.push(sentence);
    return { dispose() {} };
  };
  try {
    await run();
  } finally {
    own.setStatusBarMessage = setStatusBarMessage;
  }
  return said;
}
