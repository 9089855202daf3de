import assert from 'node:assert/strict';
import { type CompletionList, commands, type WorkspaceEdit, workspace } from 'vscode';
import { applyInPreview, closeEditors, openFile, placeCursor, untilFindings } from './editing';
import { applyFix } from './fixing';

const body = '# part1: 春天\n(00:00-00:10) ***1.1: 翻土***\n- 先翻土。\n';
const yaml = (lines: string) => `---\n${lines}\n---\n${body}`;
const json = (lines: string) => `{\n${lines}\n}\n${body}`;

describe('A note with YAML or JSON front matter', () => {
  afterEach(closeEditors);

  it('has its findings, and is mended by a quick fix', async () => {
    const text = yaml('title: 园艺: 春天\ndate: 2025-04-20');
    const { document } = await openFile('yaml-finding.md', text);
    const [finding] = await untilFindings(document.uri, ['2 yaml-syntax']);
    const mended = text.replace('园艺: 春天', '"园艺: 春天"');
    await applyFix(document, finding, (fixed) => fixed === mended);
    await untilFindings(document.uri, []);
  });

  it('has the findings of JSON', async () => {
    const text = json('  "title": “园艺”,\n  "date": "2025-04-20"');
    const { document } = await openFile('json-finding.md', text);
    const [finding] = await untilFindings(document.uri, ['2 json-syntax']);
    await applyFix(document, finding, (fixed) => fixed === text.replace('“园艺”', '"园艺"'));
  });

  it('is offered the tags of other notes, written as its own are', async () => {
    await openFile('yaml-tagged.md', yaml('title: 甲\ndate: 2025-04-20\ntags:\n  - 罕见的草'));
    const editor = await openFile(
      'yaml-tags.md',
      yaml('title: 乙\ndate: 2025-04-20\ntags:\n  - 花\n  - '),
    );
    placeCursor(editor, 5, 4);
    let offered: string[] = [];
    // The other note is read from the disk when the server has been told of it.
    while (!offered.includes('罕见的草')) {
      const { items } = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        editor.selection.active,
      );
      offered = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    }
    assert.ok(!offered.includes('花'));
  });

  it('has a tag renamed together with notes of the other languages', async () => {
    const texts = {
      'rename.yaml.md': yaml('title: 甲\ndate: 2025-04-20\ntags:\n  - 春耕\n  - 花'),
      'rename.json.md': json('  "title": "乙",\n  "date": "2025-04-20",\n  "tags": ["春耕"]'),
      'rename.toml.md': `+++\ntitle = "丙"\ndate = 2025-04-20\ntags = ['春耕']\n+++\n${body}`,
    };
    for (const [name, text] of Object.entries(texts)) await openFile(name, text);
    const { document } = await openFile('rename.yaml.md', texts['rename.yaml.md']);
    const at = document.positionAt(document.getText().indexOf('春耕') + 1);
    let edit: WorkspaceEdit | undefined;
    // Each time all that can rename are asked, until our server is among them.
    while (edit?.size !== 3) {
      edit = await commands
        .executeCommand<WorkspaceEdit>(
          'vscode.executeDocumentRenameProvider',
          document.uri,
          at,
          '春种',
        )
        .then(undefined, () => undefined);
    }
    assert.equal(await applyInPreview(edit), true);
    await workspace.saveAll();
    for (const [name, text] of Object.entries(texts)) {
      const changed = await openedText(name);
      assert.equal(changed, text.replace('春耕', '春种'), name);
    }
  });
});

async function openedText(name: string): Promise<string | undefined> {
  return workspace.textDocuments.find(({ uri }) => uri.path.endsWith(`/${name}`))?.getText();
}
