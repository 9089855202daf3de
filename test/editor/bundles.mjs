import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const suite = path.join(path.dirname(fileURLToPath(import.meta.url)), 'suite');

/**
 * The tests in real VS Code as bundles of esbuild's, one for each of its extension hosts. Files
 * named `*.node.test.ts` are for the host on Node alone.
 *
 * - `forNode`, `forBrowsers`: the options of all bundles for either
 * - `dist`: the folder that bundles go to, absolute
 */
export function editorTestBundles({ forNode, forBrowsers, dist }) {
  const common = { external: ['vscode'], minify: false, sourcemap: 'inline' };
  return [
    {
      ...forNode,
      ...common,
      stdin: testEntry(() => true),
      outfile: path.join(dist, 'test/editor/index.js'),
      // Mocha finds by path what it needs for runs in parallel, which these are not.
      logOverride: { 'require-resolve-not-external': 'silent' },
    },
    {
      ...forBrowsers,
      ...common,
      stdin: testEntry((name) => !name.endsWith('.node.test.ts')),
      outfile: path.join(dist, 'test/editor/web.js'),
      format: 'cjs',
      // Mocha's file for browsers would make itself the export of our bundle where it saw one.
      define: { exports: 'undefined' },
      alias: {
        mocha: 'mocha/mocha.mjs',
        'node:assert/strict': './test/editor/web/assert.mjs',
      },
    },
  ];
}

/** Test files define their tests as they are loaded, which must not happen before the run begins. */
function testEntry(isWanted) {
  const files = readdirSync(suite, { recursive: true })
    .map((name) => `./${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.test.ts') && isWanted(name))
    .sort();
  const loads = files.map((name) => `require(${JSON.stringify(name)});`).join(' ');
  const contents = `import { runSuite } from './index';
    export const run = () => runSuite(() => { ${loads} });`;
  return { contents, resolveDir: suite, loader: 'ts' };
}
