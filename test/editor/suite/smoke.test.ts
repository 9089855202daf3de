import assert from 'node:assert/strict';
import { type Diagnostic, extensions, languages, Uri, window, workspace } from 'vscode';

describe('The extension in VS Code', () => {
  it('is there, under its own name, and starts with the first Markdown file', async () => {
    const extension = extensions.getExtension('episode-notes.episode-notes');
    assert.ok(extension, 'VS Code does not list the extension');
    await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown' }));
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('shows that a segment starts before the one above it ends', async () => {
    const folder = workspace.workspaceFolders![0]!.uri;
    const note = Uri.joinPath(folder, 'overlap.md');
    const text = [
      '# part1: 春天的菜园',
      '(00:00-00:40) ***1.1: 翻土***',
      '- 先把土翻松。',
      '',
      '(00:35-01:10) ***1.2: 播种***',
      '- 再撒下种子。',
      '',
    ].join('\n');
    await workspace.fs.writeFile(note, new TextEncoder().encode(text));
    await window.showTextDocument(note);

    const found = await diagnosticsOf(note, (all) => all.length > 0);
    assert.deepEqual(
      found.map(({ code, range }) => [codeValue(code), range.start.line]),
      [['time-overlap', 4]],
    );
  });
});

/** The findings of a document as soon as they are `enough`; the test's own limit ends the wait. */
function diagnosticsOf(
  uri: Uri,
  enough: (all: readonly Diagnostic[]) => boolean,
): Promise<readonly Diagnostic[]> {
  return new Promise((resolve) => {
    const look = () => {
      const all = languages.getDiagnostics(uri);
      if (enough(all)) {
        listener.dispose();
        resolve(all);
      }
    };
    const listener = languages.onDidChangeDiagnostics(look);
    look();
  });
}

function codeValue(code: Diagnostic['code']): string | number | undefined {
  return typeof code === 'object' ? code.value : code;
}
