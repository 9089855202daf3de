const { commands, lm, workspace } = require('vscode');

/** Has cue 2 written into the first note of the folder, and keeps what came of it in a file. */
async function addSegment() {
  const call = (tool, input) =>
    lm.invokeTool(`episodeNotes_${tool}`, {
      input: { note: 'note.md', ...input },
      toolInvocationToken: undefined,
    });
  await call('read_transcript', {});
  const segments = [{ firstCue: 2, lastCue: 2, title: '“新”话题', points: ['一句话'] }];
  const outcome = await call('add_segments', { segments }).then(
    () => 'written',
    (error) => `refused: ${error.message}`,
  );
  const [folder] = workspace.workspaceFolders;
  const file = folder.uri.with({ path: `${folder.uri.path}/outcome.txt` });
  await workspace.fs.writeFile(file, new TextEncoder().encode(outcome));
}

exports.activate = ({ subscriptions }) => {
  subscriptions.push(commands.registerCommand('toolCaller.addSegment', addSegment));
};
