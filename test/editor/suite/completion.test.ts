import assert from 'node:assert/strict';
import { type CompletionList, commands, Range, type SnippetString, type TextEditor } from 'vscode';
import { closeEditors, nextText, openFile, placeCursor } from './editing';
import { serverAnswers } from './segmentStatus';
import { selectedSuggestion } from './typing';

const note = [
  '# part1: 播客怎么做',
  '(00:00-00:10) ***1.1: 选题***',
  '- 一。',
  '',
  '(00:11-00:30) ***1.2: 采访***',
  '- 二。',
  '',
  '',
].join('\n');

describe('Completion', () => {
  before(serverAnswers);
  afterEach(closeEditors);

  it('writes the next segment into the text, with its time and number filled in', async () => {
    const editor = await openFile('completion.md', note);
    placeCursor(editor, 7, 0);
    const selected = selectedSuggestion();
    await commands.executeCommand('type', { text: '(' });
    const header = await selected;
    assert.match(header, /^00:31-00:32\) \*\*\*1\.3: \S+\*\*\*\n- .+$/);
    const accepted = nextText(editor, editor.document.getText());
    await commands.executeCommand('acceptSelectedSuggestion');
    assert.equal(await accepted, `${note}(${header}`);
  });

  it('is offered for the full-width bracket of a Chinese input method', async () => {
    const editor = await openFile('full-width.md', note);
    placeCursor(editor, 7, 0);
    await commands.executeCommand('type', { text: '（' });
    const list = await completionsAt(editor);
    assert.ok(list.items.some(({ label }) => String(label).startsWith('(00:31-')));
  });

  it('replaces the whole time and doubles nothing', async () => {
    const editor = await openFile('token.md', note.replace('00:11-00:30', '00:1-00:30'));
    placeCursor(editor, 4, 4);
    const list = await completionsAt(editor);
    const item = list.items.find(({ label }) => label === '00:10');
    assert.ok(item, list.items.map(({ label }) => label).join(' '));
    const range = item.range instanceof Range ? item.range : item.range?.replacing;
    assert.equal(editor.document.getText(range), '00:1');
  });

  it('writes a whole note into an empty file', async () => {
    const editor = await openFile('whole note.md', '');
    const list = await completionsAt(editor);
    const item = list.items.find(({ insertText }) => textOf(insertText).startsWith('+++'));
    assert.match(textOf(item?.insertText), /^\+\+\+\ntitle = "\$\{1:whole note\}"\n/);
    assert.match(textOf(item?.insertText), /\n# part1: .*\n\(00:00-.*\) \*\*\*1\.1: /);
  });

  it('offers the tags of other notes between quotes that are typed in the front matter', async () => {
    await openFile('tagged.md', '+++\ntags = ["少见的花"]\n+++\n');
    const editor = await openFile('tags.md', `+++\ntags = []\n+++\n${note}`);
    placeCursor(editor, 1, 8);
    await commands.executeCommand('type', { text: '"' });
    const list = await completionsAt(editor);
    const item = list.items.find(({ label }) => label === '少见的花');
    const range = item?.range instanceof Range ? item.range : item?.range?.replacing;
    const line = editor.document.lineAt(1).text;
    const before = line.slice(0, range?.start.character);
    const after = line.slice(range?.end.character);
    assert.equal(before + textOf(item?.insertText) + after, 'tags = ["少见的花"]');
  });

  it('says nothing in an ordinary Markdown file', async () => {
    const editor = await openFile('ordinary.md', '# 随笔\n\n(\n');
    placeCursor(editor, 2, 1);
    const list = await completionsAt(editor);
    const ours = list.items.filter(({ label }) => /\d\d:\d\d/.test(String(label)));
    assert.deepEqual(ours, []);
  });
});

function completionsAt(editor: TextEditor) {
  return commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    editor.document.uri,
    editor.selection.active,
  );
}

function textOf(inserted: string | SnippetString | undefined): string {
  return typeof inserted === 'string' ? inserted : (inserted?.value ?? '');
}
