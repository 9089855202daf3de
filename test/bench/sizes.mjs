import { statSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../setup/paths.mjs';
import { mustRun } from '../setup/runProgram.mjs';

const limits = [
  ['dist/server.js, minified', 'dist/server.js', 450],
  ['dist/client.js, minified', 'dist/client.js', 450],
];

await mustRun('The extension cannot be built', process.execPath, ['esbuild.config.mjs'], {
  cwd: repositoryRoot,
});
for (const [what, file, limit] of limits) report(what, path.join(repositoryRoot, file), limit);
process.disconnect?.();

function report(what, file, limit) {
  const kilobytes = statSync(file).size / 1000;
  process.send?.({
    what,
    text: '',
    value: `${Math.round(kilobytes)} kB`,
    goal: `≤ ${limit} kB`,
    met: kilobytes <= limit,
  });
}
