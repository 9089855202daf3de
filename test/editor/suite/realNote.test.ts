import assert from 'node:assert/strict';
import {
  commands,
  type DocumentSymbol,
  type FoldingRange,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { closeEditors, untilFindings, workspaceFile } from './editing';

const name = 'tech-news-1.md';

async function openRealNote(): Promise<Uri | undefined> {
  const [found] = await workspace.findFiles(name);
  if (found === undefined) {
    console.log(`[test]     (${name} is not beside the project: nothing to look at)`);
    return undefined;
  }
  await window.showTextDocument(found);
  return found;
}

describe('The real note', () => {
  afterEach(closeEditors);

  it('has its three faults in the Problems view and nothing else', async () => {
    const uri = await openRealNote();
    if (uri === undefined) return;
    await untilFindings(uri, [
      '20 front-matter-empty-item',
      '103 time-overlap',
      '166 emphasis-unrendered',
    ]);
  });

  it('is outlined as eight parts with thirty segments', async () => {
    const uri = await openRealNote();
    if (uri === undefined) return;
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    const parts = symbols.filter(({ name }) => /^part\d+: /.test(name));
    assert.equal(parts.length, 8);
    assert.equal(parts.flatMap(({ children }) => children).length, 30);
    const overlap = parts[2]?.children[5];
    assert.match(overlap?.name ?? '', /^3\.6: /);
    assert.equal(overlap?.detail, '02:31–02:39 · 8s');
  });

  it('folds front matter, parts, segments and nested lists', async () => {
    const uri = await openRealNote();
    if (uri === undefined) return;
    const folds = await commands.executeCommand<FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      uri,
    );
    const texts = folds.map(({ start, end }) => `${start + 1}-${end + 1}`);
    for (const fold of ['1-27', '29-43', '30-31', '33-40', '34-40', '187-188']) {
      assert.ok(texts.includes(fold), `${fold} does not fold: ${texts.join(' ')}`);
    }
  });

  it('is left as it was by being opened and looked at', async () => {
    const uri = await openRealNote();
    if (uri === undefined) return;
    const document = await workspace.openTextDocument(workspaceFile(name));
    assert.equal(document.isDirty, false);
  });
});
