import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { editorTestBundles } from './test/editor/bundles.mjs';

// --dev: readable, with source maps. --watch: stay and build again at every change (implies --dev).
// --tests: the editor tests as well. --sizes: write no bundle, but print what each would hold, as
// the JSON of esbuild's metafiles. --into FOLDER: write them there instead of to dist. --only
// extension or --only cli: what VS Code installs, or what npm installs.
const { values: wanted } = parseArgs({
  options: {
    dev: { type: 'boolean' },
    watch: { type: 'boolean' },
    tests: { type: 'boolean' },
    sizes: { type: 'boolean' },
    into: { type: 'string', default: 'dist' },
    only: { type: 'string', default: '' },
  },
});
const isDevelopment = wanted.dev || wanted.watch;
const root = path.dirname(fileURLToPath(import.meta.url));
const dist = path.resolve(root, wanted.into);

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const definitions = { packageVersion: JSON.stringify(version) };

const common = {
  define: definitions,
  absWorkingDir: root,
  bundle: true,
  logLevel: 'warning',
  minify: !isDevelopment,
  sourcemap: isDevelopment ? 'linked' : false,
  metafile: wanted.sizes === true,
  write: !wanted.sizes,
  // Everything that reads the bundles reads UTF-8; escapes take twice the room.
  charset: 'utf8',
};

const forNode = {
  ...common,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // Older packages hide their imports from a bundler in what `main` names.
  mainFields: ['module', 'main'],
};

/** Each side is one file here: nothing but `vscode` can be loaded later in a worker of VS Code's. */
const forBrowsers = {
  ...common,
  platform: 'browser',
  target: 'es2022',
  // Without it a parser asks for `document`, which workers don't have.
  conditions: ['worker'],
};

/** The language client is loaded when there is a note: most Markdown files need none of it. */
const languageClientApart = {
  name: 'language client apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/nodeClient$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './languageClient.js', external: true } : undefined,
    );
  },
};

/** Models' tools are loaded by the one command that serves them. */
const toolsApart = {
  name: 'tools apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/mcp$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './mcp.js', external: true } : undefined,
    );
  },
};

const ofExtension = [
  {
    ...forNode,
    entryPoints: ['client/src/node.ts'],
    outfile: path.join(dist, 'client.js'),
    external: ['vscode'],
    // VS Code hands `vscode` to what is required; what is imported would not get it everywhere.
    supported: { 'dynamic-import': false },
    plugins: [languageClientApart],
  },
  {
    ...forNode,
    entryPoints: ['client/src/nodeClient.ts'],
    outfile: path.join(dist, 'languageClient.js'),
    external: ['vscode'],
  },
  // What VS Code loads into its Markdown preview.
  {
    ...forBrowsers,
    entryPoints: [
      { in: 'client/src/preview/view/previewPage.ts', out: 'page' },
      { in: 'client/src/preview/view/preview.css', out: 'page' },
    ],
    outdir: path.join(dist, 'preview'),
    format: 'iife',
  },
  {
    ...forNode,
    entryPoints: ['server/src/node.ts'],
    outfile: path.join(dist, 'server.js'),
  },
  {
    ...forBrowsers,
    entryPoints: ['client/src/browser.ts'],
    outfile: path.join(dist, 'web/client.js'),
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...forBrowsers,
    entryPoints: ['server/src/browser.ts'],
    outfile: path.join(dist, 'web/server.js'),
    format: 'iife',
  },
  // The page of the player's view.
  {
    ...forBrowsers,
    entryPoints: [
      { in: 'client/src/player/view/main.ts', out: 'player' },
      { in: 'client/src/player/view/player.css', out: 'player' },
    ],
    outdir: path.join(dist, 'player'),
    format: 'iife',
  },
  // The page of the timeline view, which is the same wherever VS Code runs.
  {
    ...forBrowsers,
    entryPoints: [
      { in: 'client/src/timeline/view/main.ts', out: 'timeline' },
      { in: 'client/src/timeline/view/timeline.css', out: 'timeline' },
    ],
    outdir: path.join(dist, 'timeline'),
    format: 'iife',
  },
  // The page of the transcript view.
  {
    ...forBrowsers,
    entryPoints: [
      { in: 'client/src/transcript/view/main.ts', out: 'transcript' },
      { in: 'client/src/transcript/view/transcript.css', out: 'transcript' },
    ],
    outdir: path.join(dist, 'transcript'),
    format: 'iife',
  },
];
const ofCli = [
  {
    ...forNode,
    entryPoints: ['server/src/cli.ts'],
    outfile: path.join(dist, 'cli.js'),
    // What is published as a module asks for its own address.
    banner: {
      js: "#!/usr/bin/env node\nconst bundleUrl = require('node:url').pathToFileURL(__filename).href;",
    },
    define: { ...definitions, 'import.meta.url': 'bundleUrl' },
    supported: { 'dynamic-import': false },
    plugins: [toolsApart],
  },
  {
    ...forNode,
    entryPoints: ['server/src/mcp.ts'],
    outfile: path.join(dist, 'mcp.js'),
  },
];
const bundles = [
  ...(wanted.only === 'cli' ? [] : ofExtension),
  ...(wanted.only === 'extension' ? [] : ofCli),
];
if (wanted.tests) bundles.push(...editorTestBundles({ forNode, forBrowsers, dist }));

mkdirSync(dist, { recursive: true });
// The package's own sources are ES modules; the bundles are not.
writeFileSync(path.join(dist, 'package.json'), '{ "type": "commonjs" }\n');

if (wanted.watch) {
  for (const bundle of bundles) {
    await (await esbuild.context({ ...bundle, logLevel: 'info' })).watch();
  }
} else {
  // esbuild has printed what is wrong; its exception says the same again.
  const results = await Promise.allSettled(bundles.map((bundle) => esbuild.build(bundle)));
  process.exitCode = results.every(({ status }) => status === 'fulfilled') ? 0 : 1;
  if (wanted.sizes) {
    console.log(JSON.stringify(results.map(({ value }) => value?.metafile.outputs)));
  }
}
