import assert from 'node:assert/strict';
import { commands, type DocumentHighlight, type Location } from 'vscode';
import { closeEditors, openFile } from './editing';
import { serverAnswers } from './segmentStatus';

const note = (tags: string) =>
  [
    '+++',
    'title = "观鸟"',
    'date = 2025-04-20',
    `tags = [${tags}]`,
    '+++',
    '',
    '# part1: 清晨',
    '(00:00-00:10) ***1.1: 出门***',
    '- 天还没亮。',
    '',
    '(00:10-00:30) ***1.2: 第一只***',
    '- 是乌鸫。',
    '',
  ].join('\n');

describe('Places that belong together', () => {
  before(serverAnswers);
  afterEach(closeEditors);

  it('are highlighted: the number of a part and the first halves of its segments', async () => {
    const { document } = await openFile('highlights.md', note('"鸟"'));
    const found = await commands.executeCommand<DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      document.positionAt(document.getText().indexOf('part1') + 4),
    );
    assert.deepEqual(
      found.map(({ range }) => `${range.start.line + 1} ${document.getText(range)}`),
      ['7 1', '8 1', '11 1'],
    );
  });

  it('are listed: where a tag stands in the notes of the folder, in all its spellings', async () => {
    await openFile('references-other.md', note('"Birding", "树"'));
    await closeEditors();
    await openFile('references-post.md', '+++\ntags = ["birding"]\n+++\n随笔。\n');
    const { document } = await openFile('references.md', note('"birding"'));
    const found = await commands.executeCommand<Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      document.positionAt(document.getText().indexOf('birding') + 1),
    );
    // VS Code's own Markdown takes the list with its brackets for a link, and lists that as well.
    const ours = found.map(nameAndPlace).filter((place) => place.endsWith(':10'));
    assert.deepEqual(ours.sort(), ['references-other.md 4:10', 'references.md 4:10']);
  });
});

function nameAndPlace({ uri, range }: Location): string {
  return `${uri.path.replace(/.*\//, '')} ${range.start.line + 1}:${range.start.character + 1}`;
}
