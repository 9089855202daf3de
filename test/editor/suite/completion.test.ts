import assert from 'node:assert/strict';
import { type CompletionList, commands, Range, type window, workspace } from 'vscode';
import { closeEditors, nextText, openFile, placeCursor } from './editing';

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
  afterEach(closeEditors);

  it('writes the next segment into the text, with its time and number filled in', async () => {
    const editor = await openFile('completion.md', note);
    placeCursor(editor, 7, 0);
    await commands.executeCommand('type', { text: '(' });
    await acceptWhen(editor, (text) => text.includes('(00:31-) ***1.3: '));
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

  it('says nothing in an ordinary Markdown file', async () => {
    const editor = await openFile('ordinary.md', '# 随笔\n\n(\n');
    placeCursor(editor, 2, 1);
    const list = await completionsAt(editor);
    const ours = list.items.filter(({ label }) => /\d\d:\d\d/.test(String(label)));
    assert.deepEqual(ours, []);
  });
});

function completionsAt(editor: NonNullable<typeof window.activeTextEditor>) {
  return commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    editor.document.uri,
    editor.selection.active,
  );
}

/**
 * Accepts the first suggestion. VS Code has no event for its list being there, so accepting is
 * asked for after each answer of the provider until the text changes as it should.
 */
async function acceptWhen(
  editor: NonNullable<typeof window.activeTextEditor>,
  isAccepted: (text: string) => boolean,
): Promise<void> {
  while (!isAccepted(editor.document.getText())) {
    const before = editor.document.getText();
    const changed = nextText(editor, before);
    await commands.executeCommand('editor.action.triggerSuggest');
    await completionsAt(editor);
    await commands.executeCommand('acceptSelectedSuggestion');
    await Promise.race([changed, completionsAt(editor)]);
  }
  assert.equal(workspace.textDocuments.includes(editor.document), true);
}
