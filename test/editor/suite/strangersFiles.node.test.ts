import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { basename } from 'node:path';
import { commands, type Hover, type MarkdownString, Position, workspace } from 'vscode';
import { closeEditors, openFile, workspaceFile } from './editing';
import { serverAnswers } from './segmentStatus';

const segment = '# part1: 早市\n(00:00-00:10) ***1.1: 开张***\n- 一。\n';

/** What the hover over the header of a note that names a transcript says. */
async function toldWith(transcript: string): Promise<string> {
  const named = `+++\n[params]\ntranscript = ${JSON.stringify(transcript)}\n+++\n`;
  const { document } = await openFile(`stranger-${basename(transcript)}.md`, named + segment);
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

  it('is read where it is a file, or a link to one', async () => {
    const cues = '1\n00:00:01,000 --> 00:00:05,000\n新鲜的白菜\n';
    const file = workspaceFile('cues.srt');
    await workspace.fs.writeFile(file, new TextEncoder().encode(cues));
    symlinkSync(file.fsPath, workspaceFile('linked.srt').fsPath);
    for (const name of ['cues.srt', 'linked.srt']) {
      assert.match(await toldWith(name), /“新鲜的白菜”$/, name);
    }
  });

  it('is not opened where it is a device, a named pipe or a link to one', async () => {
    const pipe = workspaceFile('pipe.srt').fsPath;
    execFileSync('mkfifo', [pipe]);
    symlinkSync(pipe, workspaceFile('link.srt').fsPath);
    for (const name of ['pipe.srt', 'link.srt', '/dev/zero', '/dev/tty', '/proc/self/pagemap']) {
      assert.match(await toldWith(name), /^\*\*开张\*\*/, name);
    }
  });
});
