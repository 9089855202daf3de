import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withVSCode } from '../editor/withVSCode.mjs';

const note = '# part1: 开场\n(00:00-00:10) ***1.1: 问好***\n- 大家好。\n';
const captions =
  'WEBVTT\n\n00:00.000 --> 00:10.000\n大家好。\n\n00:10.000 --> 00:25.000\n今天讲两件事。\n';
const toolCaller = fileURLToPath(new URL('./toolCaller', import.meta.url));

describe('a tool that writes into a note', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'episode-notes-'));
    writeFileSync(path.join(folder, 'note.md'), note);
    writeFileSync(path.join(folder, 'note.vtt'), captions);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('asks first, with the headers that it would write, and takes no for an answer', async function () {
    this.timeout(90_000);
    const file = path.join(folder, 'note.md');
    await withVSCode({ folder, file, extensions: [toolCaller] }, async ({ page, runCommand }) => {
      const dialog = page.locator('.monaco-dialog-box');
      const explorer = page.locator('.explorer-folders-view');
      const text = page.locator('.monaco-editor .view-lines');

      await runCommand('Add a Segment');
      await dialog.getByText('Add a segment to note.md?').waitFor();
      await dialog.getByText('(00:10-00:25) ***1.2: “新”话题***').waitFor();
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      await explorer.getByText('outcome.txt').waitFor();
      assert.match(readFileSync(path.join(folder, 'outcome.txt'), 'utf8'), /^refused: /);
      assert.doesNotMatch(await text.innerText(), /话题/);

      await runCommand('Add a Segment');
      await dialog.getByRole('button', { name: 'Yes' }).click();
      await text.getByText('“新”话题').waitFor();
    });
    assert.equal(readFileSync(file, 'utf8'), note, 'nothing is saved unasked');
  });
});
