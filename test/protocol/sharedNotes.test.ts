import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { able, endAll, TestClient } from './client';
import { uri } from './sampleNote';

const folder = path.join(import.meta.dirname, '../../../shared/notes');
const notes = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md')) : [];
if (notes.length === 0)
  console.log('No real notes in ../shared/notes: the server is not asked about them.');

const textOf = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const textDocument = { uri };

if (notes.length > 0) {
  describe('real notes over the protocol', () => {
    afterEach(endAll);

    for (const name of notes) {
      it(`make every request about ${name} succeed`, async () => {
        const client = await TestClient.start({ capabilities: able });
        const lines = textOf(name).split(/\r\n|\r|\n/);
        await client.open(uri, textOf(name));
        const diagnostics = await client.pull(uri);
        const outline = await client.request<unknown[]>('textDocument/documentSymbol', {
          textDocument,
        });
        const folds = await client.request<unknown[]>('textDocument/foldingRange', {
          textDocument,
        });
        assert.ok(outline.length > 0 && folds.length > 0);
        for (const diagnostic of diagnostics) {
          const { range } = diagnostic;
          const context = { diagnostics: [diagnostic] };
          await client.request('textDocument/codeAction', { textDocument, range, context });
        }
        for (const line of [0, lines.length - 1]) {
          const position = { line, character: 0 };
          await client.request('textDocument/completion', { textDocument, position });
        }
        assert.equal(await client.stop(), 0);
        assert.deepEqual(client.failures, []);
      });
    }

    if (notes.includes('tech-news-1.md')) {
      it('bring up the three faults of tech-news-1.md and nothing else', async () => {
        const client = await TestClient.start({ capabilities: able });
        await client.open(uri, textOf('tech-news-1.md'));
        assert.deepEqual(
          (await client.pull(uri)).map(({ code, range }) => [range.start.line + 1, code]),
          [
            [20, 'front-matter-empty-item'],
            [103, 'time-overlap'],
            [166, 'emphasis-unrendered'],
          ],
        );
      });
    }
  });
}
