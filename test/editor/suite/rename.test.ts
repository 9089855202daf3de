import assert from 'node:assert/strict';
import { commands, type TextEditor, type WorkspaceEdit, workspace } from 'vscode';
import { applyInPreview, closeEditors, openFile } from './editing';

const head = '+++\ntitle = "园艺周记"\ndate = 2025-04-20\n';
const part = '# part1: 春天\n(00:00-00:10) ***1.1: 翻土***\n- 先翻土。\n\n';

describe('Renaming', () => {
  afterEach(closeEditors);

  it('gives a part another number, the parts below follow, and one undo brings all back', async () => {
    const text = `${head}+++\n${part}# part2: 夏天\n(00:10-00:30) ***2.1: 播种***\n- 再播种。\n`;
    const editor = await openFile('rename-part.md', text);
    const edit = await renamed(editor, '# part|1', '3');
    assert.equal(await workspace.applyEdit(edit), true);
    assert.equal(
      editor.document.getText(),
      text
        .replace('part2', 'part4')
        .replace('2.1', '4.1')
        .replace('part1', 'part3')
        .replace('1.1', '3.1'),
    );
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), text);
  });

  it('leaves a heading as it is where the number is refused', async () => {
    const editor = await openFile('rename-refused.md', `${head}+++\n${part}`);
    const edit = await renamed(editor, '# part|1', '夏天');
    assert.equal(edit.size, 0);
  });

  it('shows the notes that have a tag, all ticked, and changes them when that is applied', async () => {
    const other = await openFile('rename-other.md', `${head}tags = ['ai', '花']\n+++\n${part}`);
    await closeEditors();
    const text = `${head}tags = ["AI"]\n+++\n${part}`;
    const editor = await openFile('rename-tag.md', text);
    const edit = await renamed(editor, '"A|I"', '人工智能');
    assert.equal(await applyInPreview(edit), true);
    assert.equal(editor.document.getText(), text.replace('AI', '人工智能'));
    const changed = await workspace.openTextDocument(other.document.uri);
    assert.equal(changed.getText(), `${head}tags = ['人工智能', '花']\n+++\n${part}`);
    await workspace.saveAll();
  });
});

/** What F2 at `|` in this piece of the text would do, once it is us who would do it. */
async function renamed(
  { document }: TextEditor,
  piece: string,
  newName: string,
): Promise<WorkspaceEdit> {
  const start = document.getText().indexOf(piece.replace('|', ''));
  assert.notEqual(start, -1);
  const at = [document.uri, document.positionAt(start + piece.indexOf('|'))];
  // Each asks all that can rename, until our server is among them.
  const name = piece.replace(/^# part|["|]/g, '');
  while ((await offeredName(at)) !== name);
  return commands.executeCommand('vscode.executeDocumentRenameProvider', ...at, newName);
}

async function offeredName(at: readonly unknown[]): Promise<string | undefined> {
  const offered = commands.executeCommand<{ placeholder: string } | undefined>(
    'vscode.prepareRename',
    ...at,
  );
  return (await offered.then(undefined, () => undefined))?.placeholder;
}
