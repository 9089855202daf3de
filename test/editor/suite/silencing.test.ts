import assert from 'node:assert/strict';
import { commands } from 'vscode';
import { closeEditors, openFile, untilFindings } from './editing';
import { applyFix } from './fixing';

const text = [
  '+++',
  'title = "园艺周记"',
  'date = "2025-03-01"',
  '+++',
  '# part1: 春天',
  '(00:05-00:10) ***1.1: 翻土***',
  '- 先翻土。',
  '',
].join('\n');

describe('Silencing a finding', () => {
  afterEach(closeEditors);

  for (const [where, silenced] of [
    [
      'on its line',
      text.replace('(00:05', '<!-- episode-notes-disable-next-line time-first -->\n(00:05'),
    ],
    ['in the note', text.replace('title', '# episode-notes-disable time-first\ntitle')],
  ] as const) {
    it(`${where} takes it away, and one undo brings it back`, async () => {
      const { document } = await openFile('silenced.md', text);
      const [finding] = await untilFindings(document.uri, ['6 time-first']);
      await applyFix(document, finding, (result) => result === silenced);
      await untilFindings(document.uri, []);
      await commands.executeCommand('undo');
      assert.equal(document.getText(), text);
      await untilFindings(document.uri, ['6 time-first']);
    });
  }
});
