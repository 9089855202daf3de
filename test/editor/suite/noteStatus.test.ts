import { commands, env } from 'vscode';
import { closeEditors, openFile } from './editing';
import { noteStatusIs } from './noteStatus';

const note = [
  '# part1: 早市',
  '(00:00-00:40) ***1.1: 开张***',
  '- 一。',
  '',
  '(00:35-01:10) ***1.2: 收摊***',
  '- 二。',
  '',
].join('\n');

const texts = env.language.startsWith('zh')
  ? { one: '1 个问题', none: '没有问题', detail: '2 个片段 · 1 分 10 秒' }
  : { one: '1 problem', none: 'No problems', detail: '2 segments · 1m 10s' };

describe('The status of a note', () => {
  afterEach(closeEditors);

  it('counts the problems, says quietly that there are none, and tells the length', async () => {
    const editor = await openFile('status-note.md', note);
    await noteStatusIs({ text: texts.one, detail: texts.detail, isBusy: false });
    await editor.edit((edit) => edit.replace(editor.document.lineAt(4).range, ''));
    await noteStatusIs({ text: texts.none, isBusy: false });
  });

  it('is there for notes alone', async () => {
    await openFile('status-first.md', note);
    await noteStatusIs({ text: texts.one });
    await openFile('status-plain.md', '# 随笔\n');
    await noteStatusIs(undefined);
  });

  it('is busy while the server starts', async () => {
    await openFile('status-busy.md', note);
    await noteStatusIs({ text: texts.one });
    const busy = noteStatusIs({ isBusy: true });
    const restarted = commands.executeCommand('episodeNotes.restartServer');
    await busy;
    await restarted;
    await noteStatusIs({ text: texts.one, isBusy: false });
  });
});
