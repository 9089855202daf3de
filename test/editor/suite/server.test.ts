import assert from 'node:assert/strict';
import { commands, workspace } from 'vscode';
import { closeEditors, findingsOf, openFile, placeCursor, untilFindings } from './editing';
import { statusIs } from './segmentStatus';

const faulty = [
  '# part1: 春天的菜园',
  '(00:00-00:40) ***1.1: 翻土***',
  '- 先把土翻松。',
  '',
  '(00:35-01:10) ***1.2: 播种***',
  '- 再撒下种子。',
  '',
].join('\n');

describe('The server', () => {
  afterEach(closeEditors);

  it('comes back with its findings when the author restarts it', async () => {
    const editor = await openFile('restarted.md', faulty);
    const { uri } = editor.document;
    await untilFindings(uri, ['5 time-overlap']);
    const gone = untilFindings(uri, []);
    const restarted = commands.executeCommand('episodeNotes.restartServer');
    await gone;
    await restarted;
    await untilFindings(uri, ['5 time-overlap']);
  });

  it('leaves no segment in the status bar while it is away', async () => {
    const editor = await openFile('away.md', faulty);
    placeCursor(editor, 1, 0);
    await statusIs('1.1 · 00:00–00:40 · 0%');
    const hidden = statusIs(undefined);
    const restarted = commands.executeCommand('episodeNotes.restartServer');
    await hidden;
    await restarted;
    await statusIs('1.1 · 00:00–00:40 · 0%');
  });

  it('follows the text as it is typed', async () => {
    const editor = await openFile('typed.md', faulty);
    const { uri, lineAt } = { uri: editor.document.uri, lineAt: editor.document.lineAt };
    await untilFindings(uri, ['5 time-overlap']);
    await editor.edit((edit) => edit.replace(lineAt(4).range, '(00:40-01:10) ***1.2: 播种***'));
    await untilFindings(uri, []);
  });

  it('obeys the severities that the author sets', async () => {
    const editor = await openFile('severity.md', faulty);
    const { uri } = editor.document;
    await untilFindings(uri, ['5 time-overlap']);
    const settings = workspace.getConfiguration('episodeNotes', uri);
    await settings.update('rules', { 'time-overlap': 'off' });
    await untilFindings(uri, []);
    await settings.update('rules', undefined);
    await untilFindings(uri, ['5 time-overlap']);
  });

  it('leaves an ordinary Markdown file alone', async () => {
    const ordinary = '+++\ntitle = ""\ntags = [""]\n+++\n# 随笔\n\n报**“机器人”的错误**，见。\n';
    const plain = await openFile('ordinary.md', ordinary);
    const note = await openFile('beside.md', faulty);
    await untilFindings(note.document.uri, ['5 time-overlap']);
    assert.deepEqual(findingsOf(plain.document.uri), []);
    assert.equal(plain.document.getText(), ordinary);
  });
});
