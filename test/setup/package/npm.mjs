import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../paths.mjs';
import { mustRun } from '../runProgram.mjs';
import { thirdPartyNotices } from './notices.mjs';
import { build, bundledFiles } from './stage.mjs';

// npm runs it before it packs (`prepack`), after an install in a clone and when a package is
// installed from this repository (`prepare`): it builds the command line, minified, and collects the
// licences of what is in it.

// `npm install --global` of a repository, as pre-commit does it, hands `global` down to the install
// in its own clone, which then has no dependencies.
if (!existsSync(path.join(repositoryRoot, 'node_modules/esbuild'))) {
  await mustRun(
    'The dependencies cannot be installed',
    'npm',
    ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: repositoryRoot, env: { ...process.env, npm_config_global: 'false' } },
  );
}
const [files] = await Promise.all([bundledFiles('cli'), build('--only', 'cli')]);
writeFileSync(
  path.join(repositoryRoot, 'dist', 'thirdPartyNotices.txt'),
  thirdPartyNotices(repositoryRoot, files),
);
