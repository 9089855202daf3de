import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuild } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { findDesktop, openDesktop } from './desktop.mjs';
import { startEmbedded } from './embedded.mjs';
import { openBrowser } from './openBrowser.mjs';
import { endProcessesWithThisOne } from './ownProcesses.mjs';
import { readablePath, repositoryRoot } from './paths.mjs';

const usage = `usage: npm start -- [FOLDER] [--desktop | --embedded]
  FOLDER      the folder to open (docs/samples)
  --desktop   in the VS Code installed here, which is what happens where there is one
  --embedded  in a VS Code of its own, in the browser`;

try {
  await start(readArguments(), endProcessesWithThisOne());
} catch (error) {
  console.error(
    String(error.code).startsWith('ERR_PARSE_ARGS') ? `${error.message}\n${usage}` : error.message,
  );
  process.exit(1);
}

async function start({ folder, wantsDesktop, wantsEmbedded }, ending) {
  const code = wantsEmbedded ? undefined : findDesktop();
  if (wantsDesktop && !code) {
    throw new Error('No desktop VS Code: `code` is not on the PATH, or there is no display.');
  }
  await ensureDependencies();
  await ensureBuild();
  if (code) {
    await openDesktop(code, folder, firstNote(folder));
    console.log(`Opened ${readablePath(folder)} in VS Code.`);
    return;
  }
  const { address, ended } = await startEmbedded(folder, firstNote(folder));
  console.log(`\nVS Code is ready at  ${address}\nCtrl-C ends it.`);
  openBrowser(address);
  await ended;
  if (!ending.aborted) {
    throw new Error('VS Code has ended by itself.');
  }
}

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { desktop: { type: 'boolean' }, embedded: { type: 'boolean' } },
  });
  if (positionals.length > 1 || (values.desktop && values.embedded)) {
    throw new Error(usage);
  }
  return {
    folder: folderNamed(positionals[0]),
    // npm keeps options before `--` to itself, but passes on what they were.
    wantsDesktop: values.desktop || process.env.npm_config_desktop === 'true',
    wantsEmbedded: values.embedded || process.env.npm_config_embedded === 'true',
  };
}

/** What a person names counts from where they stand, which npm leaves for the project's root. */
function folderNamed(name) {
  const folder =
    name === undefined
      ? path.join(repositoryRoot, 'docs/samples')
      : path.resolve(process.env.INIT_CWD ?? process.cwd(), name);
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) {
    throw new Error(`${folder} ${stats ? 'is a file, not a folder' : 'does not exist'}.`);
  }
  return folder;
}

/** The Markdown file of a folder that comes first by name, so that the first look shows a note. */
function firstNote(folder) {
  const name = readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .sort()[0];
  return name && path.join(folder, name);
}
