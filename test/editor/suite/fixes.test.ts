import assert from 'node:assert/strict';
import { commands, Range } from 'vscode';
import { closeEditors, openFile, untilFindings } from './editing';
import { applyFix } from './fixing';

/** Each time fault in a note of its own, and the line that the fix leaves. */
const timeFaults = [
  {
    code: 'time-invalid',
    lines: [
      '(00:00-00:10) ***1.1: 选题***',
      '- 一。',
      '',
      '(00:10-00:75) ***1.2: 采访***',
      '- 二。',
    ],
    leaves: '(00:10-01:15) ***1.2: 采访***',
  },
  {
    code: 'time-reversed',
    lines: [
      '(00:00-00:10) ***1.1: 选题***',
      '- 一。',
      '',
      '(00:50-00:10) ***1.2: 采访***',
      '- 二。',
    ],
    leaves: '(00:10-00:50) ***1.2: 采访***',
  },
  {
    code: 'time-overlap',
    lines: [
      '(00:00-00:40) ***1.1: 选题***',
      '- 一。',
      '',
      '(00:35-01:10) ***1.2: 采访***',
      '- 二。',
    ],
    leaves: '(00:40-01:10) ***1.2: 采访***',
  },
  {
    code: 'time-gap',
    lines: [
      '(00:00-00:10) ***1.1: 选题***',
      '- 一。',
      '',
      '(00:30-00:50) ***1.2: 采访***',
      '- 二。',
    ],
    leaves: '(00:10-00:50) ***1.2: 采访***',
  },
  {
    code: 'time-first',
    lines: [
      '(00:05-00:10) ***1.1: 选题***',
      '- 一。',
      '',
      '(00:10-00:50) ***1.2: 采访***',
      '- 二。',
    ],
    leaves: '(00:00-00:10) ***1.1: 选题***',
  },
];

describe('A fix for a fault of time', () => {
  afterEach(closeEditors);

  for (const { code, lines, leaves } of timeFaults) {
    it(`mends ${code}, and one undo brings the text back`, async () => {
      const text = ['# part1: 播客怎么做', ...lines, ''].join('\n');
      const editor = await openFile(`${code}.md`, text);
      const { uri } = editor.document;
      const line = text.split('\n').indexOf(faultyLine(lines, code));
      const [finding] = await untilFindings(uri, [`${line + 1} ${code}`]);
      await applyFix(editor.document, finding, (mended) => mended.split('\n').includes(leaves));
      await untilFindings(uri, []);

      await commands.executeCommand('undo');
      assert.equal(editor.document.getText(), text);
    });
  }

  it('moves a segment that is out of order, and one undo brings it back', async () => {
    const text = [
      '# part1: 播客怎么做',
      '(00:00-00:10) ***1.1: 选题***',
      '- 一。',
      '',
      '(00:30-00:40) ***1.2: 剪辑***',
      '- 三。',
      '',
      '(00:10-00:30) ***1.3: 采访***',
      '- 二。',
      '',
    ].join('\n');
    const editor = await openFile('time-order.md', text);
    const { uri } = editor.document;
    const [finding] = await untilFindings(uri, ['8 time-order']);
    const inOrder = [
      '(00:00-00:10) ***1.1: 选题***',
      '(00:10-00:30) ***1.2: 采访***',
      '(00:30-00:40) ***1.3: 剪辑***',
    ].join('\n');
    await applyFix(editor.document, finding, (mended) => headersOf(mended) === inOrder);
    await untilFindings(uri, []);
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), text);
  });

  it('ends an empty segment where the next one starts', async () => {
    const text = [
      '# part1: 播客怎么做',
      '(00:00-00:00) ***1.1: 选题***',
      '- 一。',
      '',
      '(00:10-00:30) ***1.2: 采访***',
      '- 二。',
      '',
    ].join('\n');
    const editor = await openFile('time-empty.md', text);
    const { uri } = editor.document;
    const [finding] = await untilFindings(uri, ['2 time-empty']);
    await applyFix(editor.document, finding, (mended) =>
      mended.includes('\n(00:00-00:10) ***1.1: 选题***\n'),
    );
    await untilFindings(uri, []);
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), text);
  });
});

describe('Fix all', () => {
  afterEach(closeEditors);

  it('mends headers, numbers and front matter in one step that one undo takes back', async () => {
    const text = [
      '+++',
      'title = "园艺周记"',
      'date = 2025-04-20',
      'tags = ["番茄", ""]',
      '+++',
      '# part1: 春天',
      '（00:00－00:10） ***1.1： 翻土***',
      '- 先翻土。',
      '',
      '(00:10-00:30) ***1.4: 播种***',
      '- 再播种。',
      '',
    ].join('\r\n');
    const editor = await openFile('fix-all.md', text);
    const { uri } = editor.document;
    await untilFindings(uri, [
      '4 front-matter-empty-item',
      '7 segment-malformed',
      '10 segment-number',
    ]);
    await commands.executeCommand('editor.action.fixAll');
    await untilFindings(uri, []);
    const mended = text
      .replace('["番茄", ""]', '["番茄"]')
      .replace('（00:00－00:10） ***1.1： 翻土***', '(00:00-00:10) ***1.1: 翻土***')
      .replace('1.4', '1.2');
    assert.equal(editor.document.getText(), mended);
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), text);
  });

  it('is not applied by looking at the quick fixes of a range', async () => {
    const text = '# part1: 春天\n(00:00-00:10) ***1.1: 翻土***\n- 先翻土。\n';
    const editor = await openFile('no-fix.md', text);
    await commands.executeCommand(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      new Range(0, 0, 2, 0),
    );
    assert.equal(editor.document.getText(), text);
  });
});

function faultyLine(lines: readonly string[], code: string): string {
  return (code === 'time-first' ? lines[0] : lines[3]) ?? '';
}

function headersOf(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.startsWith('('))
    .join('\n');
}
