import assert from 'node:assert/strict';
import { commands, Selection, type TextEditor } from 'vscode';
import { closeEditors, nextText, openFile, placeCursor } from './editing';
import { serverAnswers } from './segmentStatus';

const note = [
  '# part1: 早市',
  '(00:00-00:40) ***1.1: 开张***',
  '- 报“机器人”的错误，见。',
  '',
  '(00:40-01:10) ***1.2: 收摊***',
  '- 二。',
  '',
].join('\n');

describe('Writing a note', () => {
  before(serverAnswers);
  afterEach(closeEditors);

  it('makes words bold where that will be published, and takes it away again', async () => {
    const editor = await openFile('bold.md', note);
    select(editor, '“机器人”的错误');
    assert.equal(
      await changedBy(editor, 'toggleBold'),
      note.replace('报', '报 **').replace('误', '误**'),
    );
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), note);
    select(editor, '错误');
    const bold = await changedBy(editor, 'toggleBold');
    assert.equal(bold, note.replace('错误', '**错误**'));
    assert.equal(await changedBy(editor, 'toggleBold'), note);
  });

  it('makes words bold at every cursor, which one undo takes back', async () => {
    const editor = await openFile('bold-twice.md', note);
    select(editor, '错误');
    const [errors] = editor.selections;
    select(editor, '二');
    editor.selections = [...editor.selections, errors ?? assert.fail()];
    const expected = note.replace('错误', '**错误**').replace('二', '**二**');
    assert.equal(await changedBy(editor, 'toggleBold'), expected);
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), note);
  });

  it('adds a part below, with its first segment', async () => {
    const editor = await openFile('part.md', note);
    placeCursor(editor, 2, 0);
    const text = await changedBy(editor, 'insertPart');
    assert.match(text, /- 二。\n\n# part2: .+\n\(01:10-01:11\) \*\*\*2\.1: .+\*\*\*\n/);
    assert.match(editor.document.getText(editor.selection), /./);
  });
});

function select(editor: TextEditor, words: string): void {
  const start = editor.document.getText().indexOf(words);
  const { document } = editor;
  editor.selection = new Selection(
    document.positionAt(start),
    document.positionAt(start + words.length),
  );
}

/** The text of an editor after one of our commands has changed it. */
async function changedBy(editor: TextEditor, command: string): Promise<string> {
  const changed = nextText(editor, editor.document.getText());
  await commands.executeCommand(`episodeNotes.${command}`);
  return changed;
}
