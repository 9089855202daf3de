import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureDependencies } from '../setup/dependencies.mjs';
import { endProcessesWithThisOne } from '../setup/ownProcesses.mjs';
import { repositoryRoot, temporaryDirectory } from '../setup/paths.mjs';
import { mustRun } from '../setup/runProgram.mjs';
import { writeProfile } from './host/profile.mjs';

const usage = `node test/editor/run.mjs [--grep TEXT] [--vscode VERSION] [--locale LANGUAGE]
  --grep    only the tests whose full name holds this text
  --vscode  the code-server version to run in, such as 4.100.3
  --locale  the display language, such as zh-cn`;

const here = path.dirname(fileURLToPath(import.meta.url));
let tests = Promise.resolve();
const temporary = temporaryDirectory('editor');

try {
  const { values } = parseArgs({
    options: { grep: { type: 'string' }, vscode: { type: 'string' }, locale: { type: 'string' } },
  });
  endProcessesWithThisOne(endTests);
  await ensureDependencies();
  await mustRun(
    'The editor tests cannot be built',
    process.execPath,
    ['esbuild.config.mjs', '--tests'],
    { cwd: repositoryRoot },
  );
  tests = runEditorTests(values);
  await tests;
} catch (error) {
  console.error(String(error.code).startsWith('ERR_PARSE_ARGS') ? usage : error.message);
  process.exitCode = 1;
}

async function runEditorTests({ grep, vscode, locale }) {
  const { runTests } = await import('@vscode/test-electron');
  const userDataDirectory = path.join(temporary, 'user-data');
  writeProfile(userDataDirectory, {
    // Words of the text would come between the suggestions that the tests are about.
    'editor.wordBasedSuggestions': 'off',
    ...(grep ? { 'episodeNotesTest.grep': grep } : {}),
  });
  await runTests({
    ...executable(),
    extensionDevelopmentPath: repositoryRoot,
    extensionTestsPath: path.join(repositoryRoot, 'dist/test/editor/index.js'),
    extensionTestsEnv: vscode ? { EPISODE_NOTES_VSCODE_VERSION: vscode } : {},
    launchArgs: [
      freshWorkspace(),
      `--user-data-dir=${userDataDirectory}`,
      `--extensions-dir=${path.join(temporary, 'extensions')}`,
      ...(locale ? [`--locale=${locale}`] : []),
    ],
  });
}

/** @vscode/test-electron ends what it started on Ctrl-C alone; we go after it is gone. */
async function endTests(signal) {
  if (signal !== 'SIGINT') {
    process.emit('SIGINT');
  }
  await tests.catch(() => {});
}

/** On Windows, where no script is an executable, @vscode/test-electron downloads VS Code itself. */
function executable() {
  const desktop = process.env.EPISODE_NOTES_VSCODE;
  if (desktop) {
    return { vscodeExecutablePath: desktop };
  }
  return process.platform === 'win32'
    ? {}
    : { vscodeExecutablePath: path.join(here, 'host/executable.mjs') };
}

/**
 * A folder for each run, so that no test meets what an earlier one wrote. `shared-notes` in it holds
 * copies of the real notes, and is missing where there are none beside the project.
 */
function freshWorkspace() {
  const workspace = path.join(temporary, 'workspace');
  mkdirSync(workspace);
  const realNotes = path.join(repositoryRoot, '../shared/notes');
  for (const name of existsSync(realNotes) ? readdirSync(realNotes) : []) {
    if (!name.endsWith('.md')) continue;
    // They may be read-only there, which a copy of the file would be too.
    mkdirSync(path.join(workspace, 'shared-notes'), { recursive: true });
    const text = readFileSync(path.join(realNotes, name));
    writeFileSync(path.join(workspace, 'shared-notes', name), text);
  }
  return workspace;
}
