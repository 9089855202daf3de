import assert from 'node:assert/strict';
import {
  type CodeAction,
  commands,
  type DocumentSymbol,
  type FoldingRange,
  type InlayHint,
  Range,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { closeEditors, untilFindings, workspaceFile } from './editing';
import { lengthText } from './lengthText';
import { serverAnswers } from './segmentStatus';
import { sharedNotes } from './sharedNotes';

const notes = sharedNotes();
const realNote = notes.find((name) => name.endsWith('/tech-news-1.md'));
if (realNote === undefined)
  console.log('[test]   (No real note stands beside the project: its tests are left out.)');

if (notes.length > 0) {
  describe('Real notes', () => {
    before(serverAnswers);
    afterEach(closeEditors);

    for (const name of notes) {
      it(`outlines and folds ${name}, looks for fixes in it and leaves it as it was`, async () => {
        const bytes = await workspace.fs.readFile(workspaceFile(name));
        const document = await show(name);
        const symbols = await ask<DocumentSymbol>('executeDocumentSymbolProvider', document);
        const folds = await ask<FoldingRange>('executeFoldingRangeProvider', document);
        const whole = new Range(0, 0, document.lineCount, 0);
        const fixes = await ask<CodeAction>('executeCodeActionProvider', document, whole);
        assert.ok(symbols.length > 0, 'it has no outline');
        assert.ok(folds.length > 0, 'nothing in it folds');
        assert.ok(Array.isArray(fixes));
        assert.deepEqual(linesOf(document.getText()), linesOf(new TextDecoder().decode(bytes)));
        assert.equal(document.version, 1, 'it was edited');
      });
    }
  });
}

if (realNote !== undefined) {
  describe('The real note', () => {
    afterEach(closeEditors);

    it('has its three faults in the Problems view and nothing else', async () => {
      const { uri } = await show(realNote);
      await untilFindings(uri, [
        '20 front-matter-empty-item',
        '103 time-overlap',
        '166 emphasis-unrendered',
      ]);
    });

    it('is outlined as eight parts with thirty segments', async () => {
      const document = await show(realNote);
      const symbols = await ask<DocumentSymbol>('executeDocumentSymbolProvider', document);
      const parts = symbols.filter(({ name }) => /^part\d+: /.test(name));
      assert.equal(parts.length, 8);
      assert.equal(parts.flatMap(({ children }) => children).length, 30);
      const overlap = parts[2]?.children[5];
      assert.match(overlap?.name ?? '', /^3\.6: /);
      assert.equal(overlap?.detail, `02:31–02:39 · ${lengthText('8s')}`);
    });

    it('shows how long its parts are, and nothing that is left out', async () => {
      const document = await show(realNote);
      const whole = new Range(0, 0, document.lineCount, 0);
      const hints = await ask<InlayHint>('executeInlayHintProvider', document, whole);
      assert.deepEqual(
        hints.map(({ label }) => label),
        ['19s', '1m 19s', '1m 37s', '47s', '1m 13s', '47s', '22s', '6s'].map(lengthText),
      );
    });

    it('folds front matter, parts, segments and nested lists', async () => {
      const folds = await ask<FoldingRange>('executeFoldingRangeProvider', await show(realNote));
      const texts = folds.map(({ start, end }) => `${start + 1}-${end + 1}`);
      for (const fold of ['1-27', '29-43', '30-31', '33-40', '34-40', '187-188']) {
        assert.ok(texts.includes(fold), `${fold} does not fold: ${texts.join(' ')}`);
      }
    });
  });
}

/** VS Code makes the line ends of a file alike when it opens it. */
function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

async function show(name: string): Promise<TextDocument> {
  const { document } = await window.showTextDocument(workspaceFile(name));
  return document;
}

/** What VS Code gathers from every provider for a document. */
function ask<T>(command: string, { uri }: TextDocument, ...more: unknown[]): Thenable<T[]> {
  return commands.executeCommand<T[]>(`vscode.${command}`, uri, ...more);
}
