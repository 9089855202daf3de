import assert from 'node:assert/strict';
import { commands, type TextEditor, window, workspace } from 'vscode';
import { answering } from './answering';
import { closeEditors, openFile, untilFindings, workspaceFile } from './editing';
import { noteStatusIs } from './noteStatus';
import { serverAnswers } from './segmentStatus';
import { pressTab, selectedSuggestion, typeIn } from './typing';

/** What New Note opens for a title. */
async function newNote(title: string): Promise<TextEditor> {
  await answering([title], () => commands.executeCommand('episodeNotes.newNote'));
  return window.activeTextEditor ?? assert.fail('nothing was opened');
}

describe('New Note', () => {
  before(serverAnswers);
  afterEach(async () => {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await closeEditors();
    await workspace.getConfiguration('episodeNotes').update('openAs', undefined);
  });

  for (const language of ['markdown', 'episode-notes']) {
    it(`begins with a whole note, in the language ${language} where that is set`, async () => {
      await workspace.getConfiguration('episodeNotes').update('openAs', language);
      const editor = await newNote('');
      assert.equal(editor.document.isUntitled, true);
      assert.equal(editor.document.languageId, language);
      const before = editor.document.getText();
      assert.match(before, /^\+\+\+\ntitle = "[^"]+"\ndate = "\d{4}-\d\d-\d\d"\n/);
      await noteStatusIs({ isBusy: false });
      await untilFindings(editor.document.uri, []);
      const [title] = /(?<=title = ")[^"]+/.exec(before) ?? [];
      assert.equal(editor.document.getText(editor.selection), title);
      await typeIn(editor, '早市');
      await pressTab(editor);
      assert.match(editor.document.getText(editor.selection), /^\d{4}-\d\d-\d\d$/);
      assert.match(editor.document.getText(), /title = "早市"/);
    });
  }

  it('is saved under its title, beside the note from which one comes, without a question', async () => {
    await workspace.fs.createDirectory(workspaceFile('posts'));
    await openFile('posts/earlier.md', '# part1: 一\n');
    const editor = await newNote('早市: 豆浆');
    assert.equal(editor.document.isUntitled, true);
    assert.match(editor.document.getText(), /^title = "早市: 豆浆"$/m);
    await commands.executeCommand('workbench.action.files.save');
    const saved = workspaceFile('posts/早市-豆浆.md');
    assert.match(new TextDecoder().decode(await workspace.fs.readFile(saved)), /早市: 豆浆/);
  });

  it('gets a name that nothing there has', async () => {
    await openFile('茶.md', '# part1: 一\n');
    const second = await newNote('茶');
    assert.match(second.document.uri.path, /\/茶-2\.md$/);
    const third = await newNote('茶');
    assert.match(third.document.uri.path, /\/茶-3\.md$/);
    assert.equal(third.document.getText(), second.document.getText());
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await window.showTextDocument(second.document);
  });

  it('is filled in with Tab from stop to stop, with what other notes have offered by itself', async () => {
    const other = '+++\nauthor = "阿花"\ncategories = ["茶"]\ntags = ["早"]\n+++\n# part1: 一\n';
    await openFile('other.md', other);
    const editor = await newNote('晚市');
    // From the date to the author; what is selected in the list leaves that empty.
    const atAuthor = selectedSuggestion();
    await pressTab(editor);
    assert.equal(await atAuthor, '');
    const atCategories = selectedSuggestion();
    await pressTab(editor);
    assert.equal(await atCategories, '');
    await typeIn(editor, '茶');
    const atTags = selectedSuggestion();
    await pressTab(editor);
    assert.equal(await atTags, '');
    await typeIn(editor, '夜，新的');
    await pressTab(editor);
    await typeIn(editor, '开场');
    await pressTab(editor);
    await typeIn(editor, '0130');
    await pressTab(editor);
    await typeIn(editor, '问好');
    await pressTab(editor);
    await typeIn(editor, '大家好。');
    assert.match(
      editor.document.getText(),
      /author = ""\ncategories = \["茶"\]\ntags = \["夜", "新的"\]\n\+{3}\n\n# part1: 开场\n\(00:00-01:30\) \*{3}1\.1: 问好\*{3}\n- 大家好。\n$/,
    );
  });

  it('is not begun where its author escapes from the question', async () => {
    const before = window.activeTextEditor;
    const { showInputBox } = window;
    Object.assign(window, { showInputBox: async () => undefined });
    try {
      await commands.executeCommand('episodeNotes.newNote');
    } finally {
      Object.assign(window, { showInputBox });
    }
    assert.equal(window.activeTextEditor, before);
  });
});
