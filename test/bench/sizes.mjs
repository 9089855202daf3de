import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { stagePackage } from '../setup/package/stage.mjs';
import { packStaged } from '../setup/package/vsix.mjs';
import { temporaryDirectory } from '../setup/paths.mjs';

/** In kilobytes of 1,000 bytes. */
const limits = { bundles: 450, package: 800 };
const bundles = {
  server: ['server.js', 'markdown.js', 'simplifiedChinese.js', 'toml.js'],
  'server in browsers': ['web/server.js'],
  client: ['client.js', 'languageClient.js', 'newNote.js', 'preview.js'],
  'client in browsers': ['web/client.js'],
};
/** What VS Code shows as pages: neither side loads it. */
const pages = /^(?:preview|timeline)\//;

const folder = temporaryDirectory('sizes');
const staged = path.join(folder, 'staged');
await stagePackage(staged);
const dist = path.join(staged, 'dist');
const known = Object.values(bundles).flat();
const unknown = readdirSync(dist, { recursive: true })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.js') && !pages.test(name) && !known.includes(name));
if (unknown.length > 0) throw new Error(`Whose bundle is ${unknown.join(', ')}?`);
for (const [side, files] of Object.entries(bundles)) {
  const places = files.map((name) => path.join(dist, name));
  report(`${side}, minified (${files.join(', ')})`, places, limits.bundles);
}
const file = path.join(folder, 'episode-notes.vsix');
await packStaged(staged, file);
report('VSIX', [file], limits.package);
process.disconnect?.();

/** Sends one row: the size of these files together. */
function report(what, files, limit) {
  const kilobytes = files.reduce((sum, name) => sum + statSync(name).size / 1000, 0);
  process.send?.({
    what,
    text: '',
    value: `${Math.round(kilobytes)} kB`,
    goal: `≤ ${limit} kB`,
    met: kilobytes <= limit,
  });
}
