import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureDependencies } from '../setup/dependencies.mjs';
import { endProcessesWithThisOne } from '../setup/ownProcesses.mjs';
import { repositoryRoot, temporaryDirectory } from '../setup/paths.mjs';
import { mustRun } from '../setup/runProgram.mjs';
import { writeProfile } from './host/profile.mjs';

const usage = `node test/editor/run.mjs [--grep TEXT] [--vscode VERSION] [--locale LANGUAGE] [--web]
  --grep    only the tests whose full name holds this text
  --vscode  the code-server version to run in, such as 4.100.3
  --locale  the display language, such as zh-cn
  --web     in the extension host of browsers, on files that are on no disk`;

const here = path.dirname(fileURLToPath(import.meta.url));
let tests = Promise.resolve();
const temporary = temporaryDirectory('editor');

try {
  const { values } = parseArgs({
    options: {
      grep: { type: 'string' },
      vscode: { type: 'string' },
      locale: { type: 'string' },
      web: { type: 'boolean' },
    },
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

async function runEditorTests({ grep, vscode, locale, web }) {
  const { runTests } = await import('@vscode/test-electron');
  const userDataDirectory = path.join(temporary, 'user-data');
  writeProfile(userDataDirectory, {
    // Words of the text would come between the suggestions that the tests are about.
    'editor.wordBasedSuggestions': 'off',
    ...(grep ? { 'episodeNotesTest.grep': grep } : {}),
  });
  await runTests({
    ...executable(),
    extensionDevelopmentPath: web ? [repositoryRoot, memoryFiles()] : repositoryRoot,
    extensionTestsPath: path.join(repositoryRoot, 'dist/test/editor', web ? 'web.cjs' : 'index.js'),
    extensionTestsEnv: vscode ? { EPISODE_NOTES_VSCODE_VERSION: vscode } : {},
    launchArgs: [
      ...(web
        ? ['--folder-uri=memory:/notes', '--extensionDevelopmentKind=web']
        : [freshWorkspace()]),
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
  for (const [name, text] of realNotes()) {
    // They may be read-only there, which a copy of the file would be too.
    mkdirSync(path.join(workspace, 'shared-notes'), { recursive: true });
    writeFileSync(path.join(workspace, 'shared-notes', name), text);
  }
  return workspace;
}

/** The extension with the same folder as `memory:/notes`, which is on no disk. */
function memoryFiles() {
  const extension = path.join(temporary, 'memory-files');
  cpSync(path.join(here, 'memoryFiles'), extension, { recursive: true });
  const files = realNotes().map(([name, text]) => [`/notes/shared-notes/${name}`, `${text}`]);
  files.push(['/notes/.gitkeep', '']);
  writeFileSync(path.join(extension, 'files.json'), JSON.stringify(Object.fromEntries(files)));
  return extension;
}

/** Names and bytes of the notes beside the project. */
function realNotes() {
  const folder = path.join(repositoryRoot, '../shared/notes');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names
    .filter((name) => name.endsWith('.md'))
    .map((name) => [name, readFileSync(path.join(folder, name))]);
}
