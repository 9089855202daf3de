import assert from 'node:assert/strict';
import {
  commands,
  type DocumentLink,
  type Hover,
  type InlayHint,
  type MarkdownString,
  Position,
  Range,
  type SelectionRange,
  type SemanticTokens,
  type SemanticTokensLegend,
  type SymbolInformation,
  workspace,
} from 'vscode';
import { closeEditors, openFile, workspaceFile } from './editing';
import { lengthText } from './lengthText';
import { serverAnswers } from './segmentStatus';

const part = '# part1: 早市\n(00:00-00:10) ***1.1: 开张***\n- 一。\n';

describe('Reading a note', () => {
  before(serverAnswers);
  afterEach(closeEditors);

  it('opens the episode at the time of a header, in a browser or as a file beside the note', async () => {
    for (const [media, target] of [
      ['https://youtu.be/abc', 'https://youtu.be/abc?t=70'],
      ['录音/1 2.mp3', '/录音/1 2.mp3#t=70'],
    ] as const) {
      const { document } = await openFile(
        `links${target.length}.md`,
        `+++\n[params]\nmedia = "${media}"\n+++\n${part.replace('00:00-00:10', '01:10-01:20')}`,
      );
      const links = await commands.executeCommand<DocumentLink[]>(
        'vscode.executeLinkProvider',
        document.uri,
        99,
      );
      const link = links.find(({ range }) => document.getText(range) === '01:10');
      assert.ok(decodeURIComponent(String(link?.target)).endsWith(target), String(link?.target));
      await closeEditors();
    }
  });

  it('grows a selection from a time to the header, the segment and the part', async () => {
    const { document } = await openFile('selection.md', `序\n${part}`);
    const [range] = await commands.executeCommand<SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [new Position(2, 3)],
    );
    const texts: string[] = [];
    for (let one = range; one !== undefined; one = one.parent as SelectionRange) {
      texts.push(document.getText(one.range));
    }
    for (const text of ['00:00', '00:00-00:10', '(00:00-00:10)', '(00:00-00:10) ***1.1: 开张***']) {
      assert.ok(texts.includes(text), `${text} is not among ${texts.join(' | ')}`);
    }
    // VS Code's own ranges reach over the line end.
    assert.ok(texts.some((text) => text.trimEnd() === part.trimEnd()));
  });

  it('tells in a hover over a header how long the segment is', async () => {
    const { document } = await openFile('hover.md', `${part}\n(00:10-00:40) ***1.2: [收]***\n`);
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new Position(4, 3),
    );
    const texts = hovers.flatMap(({ contents }) => contents as MarkdownString[]);
    const text = texts.find(({ value }) => value.startsWith('**[收]**'));
    assert.match(text?.value ?? '', new RegExp(`^\\S+ {2}\\n${lengthText('30s')} · \\D*75%`));
    assert.ok(!text?.isTrusted);
  });

  it('shows how long parts are, and segments where that is set', async () => {
    const settings = workspace.getConfiguration('episodeNotes.inlayHints');
    const { document } = await openFile('hints.md', part);
    const hints = async () => {
      const given = await commands.executeCommand<InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        new Range(0, 0, 3, 0),
      );
      return given.map(({ label, position: { line } }) => `${line} ${label}`).join(', ');
    };
    const length = lengthText('10s');
    assert.equal(await hints(), `0 ${length}`);
    await settings.update('durations', true);
    try {
      // The server hears of the new setting before it hears of the next request.
      assert.equal(await hints(), `0 ${length}, 1 ${length}`);
    } finally {
      await settings.update('durations', undefined);
    }
  });

  it('finds a segment of a note that is not open among the symbols of the workspace', async () => {
    await openFile('symbols.md', part.replace('开张', '收摊数钱'));
    await closeEditors();
    const symbols = await commands.executeCommand<SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      '收摊数',
    );
    const symbol = symbols.find(({ location }) => location.uri.path.endsWith('/symbols.md'));
    assert.deepEqual(
      [symbol?.name, symbol?.containerName, symbol?.location.range.start.line],
      ['1.1 收摊数钱', 'symbols · part1: 早市', 1],
    );
  });

  it('tells in a hover what is said in a segment, from the transcript beside the note', async () => {
    const srt = (words: Uint8Array) => {
      const times = new TextEncoder().encode('1\n00:00:01,000 --> 00:00:05,000\n');
      return Uint8Array.of(...times, ...words);
    };
    const beside = workspaceFile('said.zh-Hans.SRT');
    const inGb18030 = [0xd0, 0xc2, 0xcf, 0xca, 0xb5, 0xc4, 0xb0, 0xd7, 0xb2, 0xcb];
    await workspace.fs.writeFile(beside, srt(Uint8Array.from(inGb18030)));
    const { document } = await openFile('said.md', part);
    const told = async () => {
      const hovers = await commands.executeCommand<Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        new Position(1, 3),
      );
      const texts = hovers.flatMap(({ contents }) => contents as MarkdownString[]);
      return texts.map(({ value }) => value).join('\n\n');
    };
    assert.ok((await told()).endsWith('\n\n“新鲜的白菜”'));
    await workspace.fs.writeFile(beside, srt(new TextEncoder().encode('昨天的白菜')));
    while (!(await told()).endsWith('\n\n“昨天的白菜”'));
    await workspace.fs.delete(beside);
  });

  it('has a colour of its own for a time that does not exist', async () => {
    const { document } = await openFile('tokens.md', `${part}\n(00:10-00:75) ***1.2: 收***\n`);
    const ask = (command: string) => commands.executeCommand<unknown>(command, document.uri);
    const legend = await ask('vscode.provideDocumentSemanticTokensLegend');
    const { tokenTypes } = legend as SemanticTokensLegend;
    const { data } = (await ask('vscode.provideDocumentSemanticTokens')) as SemanticTokens;
    const [line, character, length, type, ...more] = data;
    assert.deepEqual([line, character, length, more.length], [4, 7, 5, 1]);
    assert.equal(tokenTypes[type ?? -1], 'invalidTime');
  });
});
