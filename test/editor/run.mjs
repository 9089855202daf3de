import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureDependencies } from '../setup/dependencies.mjs';
import { endProcessesWithThisOne } from '../setup/ownProcesses.mjs';
import { repositoryRoot, temporaryDirectory } from '../setup/paths.mjs';
import { mustRun } from '../setup/runProgram.mjs';
import { writeProfile } from './host/profile.mjs';
import { installPackage, nothingUnderDevelopment } from './packaged.mjs';
import { freshWorkspace, memoryFiles } from './workspace.mjs';

const usage = `node test/editor/run.mjs [--grep TEXT] [--vscode VERSION] [--locale LANGUAGE]
                           [--web | --package] [--built]
  --grep    only the tests whose full name holds this text
  --vscode  the code-server version to run in, such as 4.100.3
  --locale  the display language, such as zh-cn
  --web     in the extension host of browsers, on files that are on no disk
  --package the package as VS Code installs it, not the working tree; in Restricted Mode
  --built   the extension and the tests are built already`;

/** Whoever opens somebody's site for the first time does so in Restricted Mode. */
const restricted = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'episodeNotesTest.restricted': true,
};

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
      package: { type: 'boolean' },
      built: { type: 'boolean' },
    },
  });
  endProcessesWithThisOne(endTests);
  await ensureDependencies();
  if (!values.built) {
    await mustRun(
      'The editor tests cannot be built',
      process.execPath,
      ['esbuild.config.mjs', '--tests'],
      { cwd: repositoryRoot },
    );
  }
  tests = runEditorTests(values);
  await tests;
} catch (error) {
  console.error(String(error.code).startsWith('ERR_PARSE_ARGS') ? usage : error.message);
  process.exitCode = 1;
}

async function runEditorTests(wanted) {
  const { runTests } = await import('@vscode/test-electron');
  const { grep, vscode, locale } = wanted;
  const userDataDirectory = path.join(temporary, 'user-data');
  const extensionsDirectory = path.join(temporary, 'extensions');
  writeProfile(userDataDirectory, {
    // Words of the text would come between the suggestions that the tests are about.
    'editor.wordBasedSuggestions': 'off',
    ...(grep ? { 'episodeNotesTest.grep': grep } : {}),
    ...(wanted.package ? restricted : {}),
  });
  const { launchArgs, ...tested } = await whatIsTested(wanted, {
    temporary,
    userDataDirectory,
    extensionsDirectory,
    version: vscode,
  });
  await runTests({
    ...executable(),
    ...tested,
    extensionTestsEnv: vscode ? { EPISODE_NOTES_VSCODE_VERSION: vscode } : {},
    launchArgs: [
      ...launchArgs,
      `--user-data-dir=${userDataDirectory}`,
      `--extensions-dir=${extensionsDirectory}`,
      ...(locale ? [`--locale=${locale}`] : []),
    ],
  });
}

/** The extensions under development, the module with the tests, and on which folder they work. */
async function whatIsTested({ web, package: packaged }, directories) {
  const built = path.join(repositoryRoot, 'dist/test/editor');
  if (web) {
    return {
      extensionDevelopmentPath: [repositoryRoot, memoryFiles(temporary)],
      extensionTestsPath: path.join(built, 'web.js'),
      launchArgs: ['--folder-uri=memory:/notes', '--extensionDevelopmentKind=web'],
    };
  }
  const launchArgs = [freshWorkspace(temporary)];
  if (packaged) {
    return {
      extensionDevelopmentPath: nothingUnderDevelopment(temporary),
      extensionTestsPath: await installPackage(directories),
      launchArgs,
    };
  }
  const extensionTestsPath = path.join(built, 'index.js');
  return { extensionDevelopmentPath: repositoryRoot, extensionTestsPath, launchArgs };
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
