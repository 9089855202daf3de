import assert from 'node:assert/strict';
import {
  type CompletionList,
  commands,
  DiagnosticSeverity,
  languages,
  Position,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { closeEditors, findingsOf, openFile, until, untilFindings, workspaceFile } from './editing';
import { applyFix } from './fixing';

const note = '# part1: 开场\n(00:05-00:10) ***1.1: 开场白***\n- 大家好。\n';

/** VS Code keeps documents open for minutes after their editors, so each test has its own folder. */
describe('A site’s file of settings', () => {
  afterEach(closeEditors);

  it('is followed by the notes below it as it comes, changes and goes', async () => {
    const { document } = await openFile('followed/posts/note.md', note);
    const { uri } = document;
    const config = 'followed/.episode-notes.toml';
    await untilFindings(uri, ['2 time-first']);
    await write(config, '[rules]\ntime-first = "off"\n');
    await untilFindings(uri, []);
    await write(config, '[rules]\ntime-first = "error"\n');
    const [finding] = await untilFindings(uri, ['2 time-first']);
    assert.equal(finding?.severity, DiagnosticSeverity.Error);
    await workspace.fs.delete(workspaceFile(config));
    await until(
      languages.onDidChangeDiagnostics,
      () => findingsOf(uri)[0]?.severity === DiagnosticSeverity.Information || undefined,
    );
  });

  it('leaves notes beside its folder, and those in no folder, as the editor is set', async () => {
    await write('aside/.episode-notes.toml', '[rules]\ntime-first = "off"\n');
    const beside = await openFile('beside.md', note);
    await untilFindings(beside.document.uri, ['2 time-first']);
    const inside = await openFile('aside/inside.md', note);
    await untilFindings(inside.document.uri, []);
    const untitled = await workspace.openTextDocument({ language: 'markdown', content: note });
    await window.showTextDocument(untitled);
    await untilFindings(untitled.uri, ['2 time-first']);
  });

  it('shows what is wrong in it, with a fix, and one undo brings the text back', async () => {
    const inside = await openFile('mended/note.md', note);
    // Another file would take the place of a tab that is a mere preview.
    await window.showTextDocument(inside.document, { preview: false });
    await untilFindings(inside.document.uri, ['2 time-first']);
    const text = '[rules]\ntime-frist = "off"\n';
    const { document } = await openFile('mended/.episode-notes.toml', text);
    assert.equal(document.languageId, 'episode-notes-settings');
    const [fault] = await untilFindings(document.uri, ['2 config-invalid']);
    const mended = text.replace('frist', 'first');
    await applyFix(document, fault, (result) => result === mended);
    await untilFindings(document.uri, []);
    await untilFindings(inside.document.uri, []);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), text);
    await untilFindings(inside.document.uri, ['2 time-first']);
  });

  it('offers the codes of rules while one types, and their values', async () => {
    const { document } = await openFile('typed/.episode-notes.toml', '[rules]\ntime-\n');
    const labels = async (line: number, character: number) => {
      const { items } = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new Position(line, character),
      );
      return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    await untilFindings(document.uri, ['2 config-invalid']);
    assert.ok((await labels(1, 5)).includes('time-overlap'));
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, new Position(1, 5), 'gap = ');
    await workspace.applyEdit(edit);
    assert.ok((await labels(1, 11)).includes('information'));
  });

  it('is checked while no note is open', async () => {
    const { document } = await openFile('alone/.episode-notes.toml', 'gapTolerance = "3"\n');
    await untilFindings(document.uri, ['1 config-invalid']);
  });

  it('is checked while it is not open itself, and forgotten when it is deleted', async () => {
    const config = workspaceFile('closed/.episode-notes.toml');
    await write('closed/.episode-notes.toml', 'gapTolerance = "3"\n');
    await openFile('closed/note.md', note);
    await untilFindings(config, ['1 config-invalid']);
    await workspace.fs.delete(config);
    await untilFindings(config, []);
  });
});

async function write(name: string, text: string): Promise<void> {
  await workspace.fs.writeFile(workspaceFile(name), new TextEncoder().encode(text));
}
