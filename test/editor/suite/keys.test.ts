import assert from 'node:assert/strict';
import { extensions, Uri, workspace } from 'vscode';

interface Key {
  readonly key: string;
  readonly command: string;
  readonly when?: string;
}

/** Keys of VS Code that ours may be, since their conditions never hold with ours in an editor. */
const elsewhere =
  /^false$|terminal|Terminal|notebook|chat|Chat|inputFocus|listFocus|quickInput|InQuickOpen|searchView|debug|Debug|interactive|commentEditor|suggestWidget|markdownEditorFocus|activeCustomEditorId|!editorTextFocus|diffEditor|agentSession|Sessions/;

describe('The keys', () => {
  it('take none from the editor that VS Code itself gives a meaning', async () => {
    const uri = Uri.parse('vscode://defaultsettings/keybindings.json');
    const text = (await workspace.openTextDocument(uri)).getText();
    const given = JSON.parse(text.replace(/^\s*\/\/.*$/gm, '')) as Key[];
    assert.ok(given.length > 300, `VS Code has ${given.length} keys`);
    const extension = extensions.getExtension('episode-notes.episode-notes') ?? assert.fail();
    const own: readonly Key[] = extension.packageJSON.contributes.keybindings;
    const taken = own
      .filter(({ command }) => command.startsWith('episodeNotes.'))
      .flatMap((ours) =>
        given
          .filter(
            ({ key, command }) => clashes(key, ours.key) && !command.startsWith('episodeNotes.'),
          )
          .filter(({ when = '' }) => !elsewhere.test(when) && !excludes(ours, when))
          .map(({ key, command, when }) => `${key} is ${command} when ${when}`),
      );
    assert.equal(taken.join('\n'), '');
  });
});

/** Whether a key of ours holds only where something is not so that another condition asks for. */
function excludes({ when = '' }: Key, condition: string): boolean {
  const without = when.split(' && ').filter((term) => term.startsWith('!'));
  return without.some((term) => condition.split(' && ').includes(term.slice(1)));
}

/** Whether one of two keys is the other, or the beginning of it. */
function clashes(left: string, right: string): boolean {
  const [ours, theirs] = [normal(right), normal(left)];
  return (
    ours === theirs || `${theirs} `.startsWith(`${ours} `) || `${ours} `.startsWith(`${theirs} `)
  );
}

/** A key with its modifiers in one order. */
function normal(key: string): string {
  return key
    .toLowerCase()
    .split(' ')
    .map((stroke) => {
      const parts = stroke.split(/\+(?=.)/);
      return [...parts.slice(0, -1).sort(), parts.at(-1)].join('+');
    })
    .join(' ');
}
