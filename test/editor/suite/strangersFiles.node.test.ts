import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { commands, type Hover, type MarkdownString, Position } from 'vscode';
import { closeEditors, openFile, workspaceFile } from './editing';
import { serverAnswers } from './segmentStatus';

const segment = '# part1: 早市\n(00:00-00:10) ***1.1: 开张***\n- 一。\n';

/** What the hover over the header of a note that names a transcript says. */
async function toldWith(transcript: string): Promise<string> {
  const named = `+++\n[params]\ntranscript = ${JSON.stringify(transcript)}\n+++\n`;
  const { document } = await openFile('stranger.md', named + segment);
  const hovers = await commands.executeCommand<Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    new Position(5, 2),
  );
  return hovers
    .flatMap(({ contents }) => contents as MarkdownString[])
    .map(({ value }) => value)
    .join('\n');
}

describe('A transcript that a stranger names', () => {
  before(serverAnswers);
  afterEach(closeEditors);

  it('is not opened where it is a device, a named pipe or a link to one', async () => {
    const pipe = workspaceFile('pipe.srt').fsPath;
    execFileSync('mkfifo', [pipe]);
    symlinkSync(pipe, workspaceFile('link.srt').fsPath);
    for (const name of ['pipe.srt', 'link.srt', '/dev/zero', '/dev/tty', '/proc/self/pagemap']) {
      assert.match(await toldWith(name), /^\*\*开张\*\*/, name);
    }
  });
});
