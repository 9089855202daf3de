import assert from 'node:assert/strict';
import { commands, languages, window, workspace } from 'vscode';
import { closeEditors, findingsOf, until, untilFindings, workspaceFile } from './editing';

const note = (end: string) => `# part1: 菜园
(00:00-00:40) ***1.1: 收白菜***
- 先收外面的叶子。

(${end}-01:10) ***1.2: 腌菜***
- 一层菜，一层盐。
`;
const faulty = note('00:35');
const clean = note('00:40');
const folder = workspaceFile('所有笔记');

async function write(name: string, text: string) {
  const uri = workspaceFile(`所有笔记/${name}`);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Waits until VS Code shows findings of no file of the folder. */
function untilNone(): Promise<true> {
  return until(languages.onDidChangeDiagnostics, () => {
    const shown = languages.getDiagnostics().filter(([, findings]) => findings.length > 0);
    return shown.some(([uri]) => uri.path.startsWith(folder.path)) ? undefined : true;
  });
}

describe('Checking all notes', () => {
  afterEach(async () => {
    await commands.executeCommand('episodeNotes.stopCheckingAllNotes');
    await closeEditors();
    await workspace.fs.delete(folder, { recursive: true });
  });

  it('puts the findings of notes into Problems that nobody has open, and takes them away', async () => {
    const uri = await write('关着.md', faulty);
    await write('随笔.md', '# 随笔\n');
    await commands.executeCommand('episodeNotes.checkAllNotes');
    await untilFindings(uri, ['5 time-overlap']);
    await commands.executeCommand('episodeNotes.stopCheckingAllNotes');
    await untilNone();
  });

  it('follows files that are written, made and deleted', async () => {
    const [a, b] = [await write('a.md', faulty), await write('b.md', clean)];
    await commands.executeCommand('episodeNotes.checkAllNotes');
    await untilFindings(a, ['5 time-overlap']);
    await write('a.md', clean);
    await untilFindings(a, []);
    await write('b.md', faulty);
    await untilFindings(b, ['5 time-overlap']);
    const c = await write('下/c.md', faulty);
    await untilFindings(c, ['5 time-overlap']);
    await workspace.fs.delete(workspaceFile('所有笔记/下'), { recursive: true });
    await untilFindings(c, []);
  });

  it('follows a folder that gets another name', async () => {
    const before = await write('旧名/a.md', faulty);
    await commands.executeCommand('episodeNotes.checkAllNotes');
    await untilFindings(before, ['5 time-overlap']);
    const renamed = workspaceFile('所有笔记/新名');
    await workspace.fs.rename(workspaceFile('所有笔记/旧名'), renamed);
    await untilFindings(workspaceFile('所有笔记/新名/a.md'), ['5 time-overlap']);
    await untilFindings(before, []);
  });

  it('shows the findings of an open note once, as the editor has its text', async () => {
    const uri = await write('开着.md', faulty);
    const other = await write('另一篇.md', faulty);
    await commands.executeCommand('episodeNotes.checkAllNotes');
    await untilFindings(uri, ['5 time-overlap']);
    const editor = await window.showTextDocument(uri);
    await editor.edit((edit) => edit.insert(editor.document.positionAt(0), '\n'));
    await untilFindings(uri, ['6 time-overlap']);
    assert.equal(findingsOf(other).length, 1);
    await editor.document.save();
    await closeEditors();
    await untilFindings(uri, ['6 time-overlap']);
    await write('开着.md', clean);
    await untilFindings(uri, []);
  });

  it('goes on showing those of a note that an extension reads without a tab', async () => {
    const uri = await write('后台.md', faulty);
    await commands.executeCommand('episodeNotes.checkAllNotes');
    await untilFindings(uri, ['5 time-overlap']);
    await workspace.openTextDocument(uri);
    const next = await write('下一篇.md', faulty);
    await untilFindings(next, ['5 time-overlap']);
    assert.equal(findingsOf(uri).length, 1);
  });
});
