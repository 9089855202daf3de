import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';

// --dev: readable, with source maps. --watch: stay and build again at every change (implies --dev).
// --tests: the editor tests as well.
const { values: wanted } = parseArgs({
  options: { dev: { type: 'boolean' }, watch: { type: 'boolean' }, tests: { type: 'boolean' } },
});
const isDevelopment = wanted.dev || wanted.watch;
const root = path.dirname(fileURLToPath(import.meta.url));
const editorTests = path.join(root, 'test/editor/suite');

const common = {
  absWorkingDir: root,
  bundle: true,
  logLevel: 'warning',
  minify: !isDevelopment,
  sourcemap: isDevelopment ? 'linked' : false,
};

const forNode = {
  ...common,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // Older packages hide their imports from a bundler in what `main` names.
  mainFields: ['module', 'main'],
};

const bundles = [
  {
    ...forNode,
    entryPoints: ['client/src/extension.ts'],
    outfile: 'dist/client.js',
    external: ['vscode'],
  },
  { ...forNode, entryPoints: ['server/src/node.ts'], outfile: 'dist/server.js' },
];
if (wanted.tests) {
  bundles.push({
    ...forNode,
    stdin: { contents: editorTestEntry(), resolveDir: editorTests, loader: 'ts' },
    outfile: 'dist/test/editor/index.js',
    external: ['vscode'],
    minify: false,
    sourcemap: 'inline',
    // Mocha finds by path what it needs for runs in parallel, which these are not.
    logOverride: { 'require-resolve-not-external': 'silent' },
  });
}

/** Test files define their tests as they are loaded, which must not happen before the run begins. */
function editorTestEntry() {
  const files = readdirSync(editorTests, { recursive: true })
    .map((name) => `./${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.test.ts'))
    .sort();
  const loads = files.map((name) => `require(${JSON.stringify(name)});`).join(' ');
  return `import { runSuite } from './index';
    export const run = () => runSuite(() => { ${loads} });`;
}

mkdirSync(path.join(root, 'dist'), { recursive: true });
// The package's own sources are ES modules; the bundles are not.
writeFileSync(path.join(root, 'dist/package.json'), '{ "type": "commonjs" }\n');

if (wanted.watch) {
  for (const bundle of bundles) {
    await (await esbuild.context({ ...bundle, logLevel: 'info' })).watch();
  }
} else {
  // esbuild has printed what is wrong; its exception says the same again.
  const results = await Promise.allSettled(bundles.map((bundle) => esbuild.build(bundle)));
  process.exitCode = results.every(({ status }) => status === 'fulfilled') ? 0 : 1;
}
