import assert from 'node:assert/strict';
import { type CodeAction, type CodeActionKind, commands } from 'vscode';
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

  it('is listed last at a finding, below its fixes and the refactorings', async () => {
    const { document } = await openFile('listed.md', text);
    const [finding] = await untilFindings(document.uri, ['6 time-first']);
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding!.range,
    );
    const groups = actions.map(({ kind }) => groupInMenu(kind)).sort((a, b) => a - b);
    const shown = [...new Set(groups)].map((group) => menu[group] ?? 'more');
    assert.deepEqual([shown[0], shown[1], shown.at(-1)], ['quickfix', 'refactor.rewrite', 'more']);
    const silencing = actions.filter(({ title }) => title.includes('time-first'));
    assert.equal(silencing.length, 2);
    for (const { kind } of silencing) assert.equal(groupInMenu(kind), menu.length);
  });

  for (const [where, silenced] of [
    [
      'on its line',
      text.replace('(00:05', '<!-- episode-notes-disable-next-line time-first -->\n(00:05'),
    ],
    ['in the note', text.replace('title', '# episode-notes-disable time-first\ntitle')],
  ] as const) {
    it(`${where} takes it away, and one undo brings it back`, async () => {
      const { document } = await openFile(`silenced ${where}.md`, text);
      const [finding] = await untilFindings(document.uri, ['6 time-first']);
      await applyFix(document, finding, (result) => result === silenced);
      await untilFindings(document.uri, []);
      await commands.executeCommand('undo');
      assert.equal(document.getText(), text);
      await untilFindings(document.uri, ['6 time-first']);
    });
  }
});

/** The groups of VS Code's menu in their order; below them it shows what is in none. */
const menu = [
  'quickfix',
  'refactor.extract',
  'refactor.inline',
  'refactor.rewrite',
  'refactor.move',
  'refactor.surround',
  'source',
];

function groupInMenu(kind: CodeActionKind | undefined): number {
  const group = menu.findIndex((own) => `${kind?.value}.`.startsWith(`${own}.`));
  return group === -1 ? menu.length : group;
}
