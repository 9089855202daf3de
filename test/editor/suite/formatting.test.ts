import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, type TextEdit, workspace } from 'vscode';
import { closeEditors, nextText, openFile, placeCursor, untilFindings } from './editing';
import { serverAnswers } from './segmentStatus';

const tidy = [
  '# part1: 骑行',
  '(00:00-00:20) ***1.1: 检查***',
  '- 胎压。',
  '',
  '(00:20-00:40) ***1.2: 出发***',
  '- 过桥。',
  '',
].join('\n');

describe('Formatting', () => {
  before(serverAnswers);
  afterEach(closeEditors);

  it('makes a note tidy in one step', async () => {
    const text = `${tidy.replace('(00:20-00:40)', '（0:20－00:40）').replace('胎压。', '胎压。 ')}\n\n`;
    const editor = await openFile('format.md', text);
    await untilFindings(editor.document.uri, ['5 segment-malformed', '5 time-style']);
    const changed = nextText(editor, text);
    await commands.executeCommand('editor.action.formatDocument');
    assert.equal(await changed, tidy);
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), text);
  });

  it('ends the last line of a note, and leaves no blank one below', async () => {
    for (const [at, text] of [tidy.trimEnd(), `${tidy.trimEnd()}  `, `${tidy}  `].entries()) {
      const editor = await openFile(`format-end-${at}.md`, text);
      await untilFindings(editor.document.uri, []);
      const changed = nextText(editor, text);
      await commands.executeCommand('editor.action.formatDocument');
      assert.equal(await changed, tidy, JSON.stringify(text));
    }
  });

  it('is offered for notes alone', async () => {
    const edits = (name: string, text: string) =>
      openFile(name, text).then(({ document: { uri } }) =>
        commands.executeCommand<TextEdit[] | undefined>(
          'vscode.executeFormatDocumentProvider',
          uri,
          {
            tabSize: 4,
            insertSpaces: true,
          },
        ),
      );
    assert.deepEqual(await edits('post.md', '# 随笔 \n\n\n\n文字'), undefined);
  });

  describe('on type', () => {
    const setting = (value: boolean | undefined) =>
      workspace
        .getConfiguration('editor')
        .update('formatOnType', value, ConfigurationTarget.Global);
    before(() => setting(true));
    after(() => setting(undefined));

    it('spells the times of a range whose bracket is closed', async () => {
      const editor = await openFile('on-type.md', `${tidy}\n(0:40-1:05`);
      await untilFindings(editor.document.uri, []);
      placeCursor(editor, 7, 10);
      const typed = nextText(editor, editor.document.getText());
      await commands.executeCommand('type', { text: ')' });
      let text = await typed;
      if (!text.includes('00:40-01')) text = await nextText(editor, text);
      assert.equal(text, `${tidy}\n(00:40-01:05)`);
    });

    it('spells a header that Enter ends', async () => {
      const header = '（00:40－01:05） **1.3： 到达**';
      const editor = await openFile('on-enter.md', `${tidy}\n${header}\n- 到了。\n`);
      await untilFindings(editor.document.uri, ['8 segment-malformed']);
      placeCursor(editor, 7, header.length);
      const typed = nextText(editor, editor.document.getText());
      await commands.executeCommand('type', { text: '\n' });
      let text = await typed;
      if (text.includes('（')) text = await nextText(editor, text);
      assert.equal(text, `${tidy}\n(00:40-01:05) ***1.3: 到达***\n\n- 到了。\n`);
      assert.equal(editor.selection.active.line, 8);
    });
  });
});
