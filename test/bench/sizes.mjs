import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../setup/paths.mjs';
import { mustRun } from '../setup/runProgram.mjs';

const limitKilobytes = 450;
const bundles = {
  server: ['server.js', 'markdown.js', 'toml.js'],
  client: ['client.js', 'languageClient.js'],
};

const dist = path.join(repositoryRoot, 'dist');
await mustRun('The extension cannot be built', process.execPath, ['esbuild.config.mjs'], {
  cwd: repositoryRoot,
});
const known = Object.values(bundles).flat();
const unknown = readdirSync(dist).filter((name) => name.endsWith('.js') && !known.includes(name));
if (unknown.length > 0) throw new Error(`Whose bundle is ${unknown.join(', ')}?`);
for (const [side, files] of Object.entries(bundles)) {
  const sizes = files.map((name) => statSync(path.join(dist, name)).size / 1000);
  const kilobytes = sizes.reduce((sum, size) => sum + size);
  process.send?.({
    what: `${side}, minified (${files.join(', ')})`,
    text: '',
    value: `${Math.round(kilobytes)} kB`,
    goal: `≤ ${limitKilobytes} kB`,
    met: kilobytes <= limitKilobytes,
  });
}
process.disconnect?.();
