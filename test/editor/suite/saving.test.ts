import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, workspace } from 'vscode';
import { closeEditors, nextText, openFile, untilFindings } from './editing';

const tidy = [
  '# part1: 露营',
  '(00:00-00:20) ***1.1: 选地***',
  '- 背风。',
  '',
  '(00:20-00:40) ***1.2: 搭帐***',
  '- 先铺地布。',
  '',
].join('\n');

const unsorted = [
  '# part1: 露营',
  '(00:20-00:40) ***1.1: 搭帐***',
  '- 先铺地布。',
  '',
  '(00:00-00:20) ***1.2: 选地***',
  '- 背风。',
  '',
].join('\n');

describe('Saving a note', () => {
  afterEach(closeEditors);

  it('fixes all where the author wants that', async () => {
    const faulty = tidy
      .replace('(00:20-00:40) ***1.2', '（00:20－00:40） **1.4')
      .replace('帐***', '帐**');
    await withSettings({ codeActionsOnSave: { 'source.fixAll.episodeNotes': 'explicit' } }, () =>
      savedAs('save-fix.md', faulty, ['5 segment-malformed', '5 segment-number'], tidy),
    );
  });

  it('sorts its segments where the author wants that', async () => {
    await withSettings({ codeActionsOnSave: { 'source.organizeSegments': 'explicit' } }, () =>
      savedAs('save-sort.md', unsorted, ['5 time-order'], tidy),
    );
  });

  it('formats it where the author wants that', async () => {
    const untidy = `${tidy.replace('\n(00:20', '\n\n\n(0:20').replace('背风。', '背风。 ')}\n`;
    await withSettings({ formatOnSave: true }, () =>
      savedAs('save-format.md', untidy, ['7 time-style'], tidy),
    );
  });

  it('leaves it as it is otherwise', async () => {
    await savedAs('save.md', unsorted, ['5 time-order'], unsorted);
  });
});

describe('Sorting the segments of a note', () => {
  afterEach(closeEditors);

  it('is a source action that one undo takes back', async () => {
    const editor = await openFile('sort.md', unsorted);
    await untilFindings(editor.document.uri, ['5 time-order']);
    const changed = nextText(editor, unsorted);
    await commands.executeCommand('editor.action.sourceAction', {
      kind: 'source.organizeSegments',
      apply: 'first',
    });
    assert.equal(await changed, tidy);
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), unsorted);
  });
});

/** Saves a file, which takes a change to it, even one that is taken back, and looks at it. */
async function savedAs(
  name: string,
  text: string,
  findings: readonly string[],
  expected: string,
): Promise<void> {
  const editor = await openFile(name, text);
  const { document } = editor;
  await untilFindings(document.uri, findings);
  await editor.edit((edit) => edit.insert(document.positionAt(text.length), '字'));
  await editor.edit((edit) => edit.delete(document.lineAt(document.lineCount - 1).range));
  assert.equal(document.getText(), text);
  assert.equal(await document.save(), true);
  assert.equal(document.getText(), expected);
  assert.equal(document.isDirty, false);
}

async function withSettings(
  wanted: Readonly<Record<string, unknown>>,
  run: () => Promise<void>,
): Promise<void> {
  const editor = workspace.getConfiguration('editor');
  const set = (value: (name: string) => unknown) =>
    Promise.all(
      Object.keys(wanted).map((name) =>
        editor.update(name, value(name), ConfigurationTarget.Global),
      ),
    );
  await set((name) => wanted[name]);
  try {
    await run();
  } finally {
    await set(() => undefined);
  }
}
