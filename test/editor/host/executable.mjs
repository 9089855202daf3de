#!/usr/bin/env node
// Stands in for VS Code's executable: takes its usual arguments for an extension test, runs the
// test in the embedded VS Code and exits with the test's own code. @vscode/test-electron cannot
// tell the difference.
import { parseArgs } from 'node:util';
import { endAllProcesses, endProcessesWithThisOne } from '../../setup/ownProcesses.mjs';
import { runExtensionTests } from './extensionTests.mjs';

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionDevelopmentKind: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'folder-uri': { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
    locale: { type: 'string' },
  },
});

const signal = endProcessesWithThisOne();
try {
  process.exitCode = await runExtensionTests({
    version: process.env.EPISODE_NOTES_VSCODE_VERSION,
    folder: positionals[0],
    folderUri: values['folder-uri'],
    inBrowser: values.extensionDevelopmentKind === 'web',
    extensionPaths: values.extensionDevelopmentPath,
    testsPath: values.extensionTestsPath,
    userDataDirectory: values['user-data-dir'],
    extensionsDirectory: values['extensions-dir'],
    language: values.locale,
    signal,
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
await endAllProcesses();
