import assert from 'node:assert/strict';
import {
  commands,
  type DocumentSymbol,
  type FoldingRange,
  type TextDocument,
  workspace,
} from 'vscode';
import { closeEditors, openFile, until } from './editing';
import { noteStatusIs } from './noteStatus';
import { serverAnswers } from './segmentStatus';

const note = [
  '# part1: 早市',
  '(00:00-00:40) ***1.1: 开张***',
  '- 一。',
  '',
  '# part2: 午后',
  '(00:40-01:10) ***2.1: 收摊***',
  '- 二。',
  '',
].join('\n');

describe('The language of notes', () => {
  before(serverAnswers);
  afterEach(async () => {
    await closeEditors();
    await workspace.getConfiguration('episodeNotes').update('openAs', undefined);
  });

  it('is that of files named so, whose outline holds parts and segments alone', async () => {
    const { document } = await openFile('clean.episode.md', note);
    assert.equal(document.languageId, 'episode-notes');
    await noteStatusIs({ switchTo: 'episodeNotes.openAsMarkdown', isBusy: false });
    const symbols = await ask<DocumentSymbol>('vscode.executeDocumentSymbolProvider', document);
    assert.deepEqual(symbols.map(nameWithChildren), [
      ['part1: 早市', '1.1: 开张'],
      ['part2: 午后', '2.1: 收摊'],
    ]);
    const folds = await ask<FoldingRange>('vscode.executeFoldingRangeProvider', document);
    assert.deepEqual(
      folds.map(({ start, end }) => [start, end]),
      [
        [0, 2],
        [1, 2],
        [4, 6],
        [5, 6],
      ],
    );
  });

  it('has suggestions come as one types, and lines wrapped', async () => {
    const { document } = await openFile('typing.episode.md', note);
    const settings = workspace.getConfiguration('editor', document);
    assert.deepEqual(settings.get('quickSuggestions'), {
      other: 'on',
      comments: 'off',
      strings: 'on',
    });
    assert.equal(settings.get('wordWrap'), 'on');
  });

  it('comments lines out as Markdown does', async () => {
    const editor = await openFile('comment.episode.md', '# part1: 早市\n');
    await commands.executeCommand('editor.action.commentLine');
    assert.equal(editor.document.lineAt(0).text, '<!-- # part1: 早市 -->');
  });

  it('can be chosen for one Markdown note, and left again', async () => {
    const { document } = await openFile('once.md', note);
    assert.equal(document.languageId, 'markdown');
    await noteStatusIs({ switchTo: 'episodeNotes.openAsEpisodeNotes', isBusy: false });
    await commands.executeCommand('episodeNotes.openAsEpisodeNotes');
    assert.equal(document.languageId, 'episode-notes');
    await noteStatusIs({ switchTo: 'episodeNotes.openAsMarkdown', isBusy: false });
    await commands.executeCommand('episodeNotes.openAsMarkdown');
    assert.equal(document.languageId, 'markdown');
  });

  it('is that of all notes as they open where the author has set so, and of no other file', async () => {
    await workspace.getConfiguration('episodeNotes').update('openAs', 'episode-notes');
    const plain = await openFile('ordinary-as.md', '# 随笔\n\n`# part1: 不是`\n');
    const switched = until(workspace.onDidOpenTextDocument, () => noteOpenAs('episode-notes'));
    await openFile('all.md', note);
    const document = await switched;
    assert.equal(document.getText(), note);
    assert.equal(document.isDirty, false);
    assert.equal(plain.document.languageId, 'markdown');
  });

  it('stays away from a note that the author has opened as Markdown', async () => {
    await workspace.getConfiguration('episodeNotes').update('openAs', 'episode-notes');
    const switched = until(workspace.onDidOpenTextDocument, () => noteOpenAs('episode-notes'));
    await openFile('all.md', note);
    await switched;
    await commands.executeCommand('episodeNotes.openAsMarkdown');
    await openFile('beside-all.md', '# 随笔\n');
    const { document } = await openFile('all.md', note);
    await noteStatusIs({ switchTo: 'episodeNotes.openAsEpisodeNotes', isBusy: false });
    assert.equal(document.languageId, 'markdown');
  });
});

/** The note `all.md`, once it is open in a language. */
function noteOpenAs(language: string): TextDocument | undefined {
  return workspace.textDocuments.find(
    ({ uri, languageId }) => uri.path.endsWith('/all.md') && languageId === language,
  );
}

async function ask<Answer>(command: string, { uri }: TextDocument): Promise<Answer[]> {
  return (await commands.executeCommand<Answer[] | undefined>(command, uri)) ?? [];
}

function nameWithChildren({ name, children }: DocumentSymbol): string[] {
  return [name, ...children.map((child) => child.name)];
}
