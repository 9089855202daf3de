import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Metafile } from 'esbuild';

const root = path.join(import.meta.dirname, '../..');
const configuration = path.join(root, 'esbuild.config.mjs');

/** In bytes, minified. */
const budgets: readonly { whose: string; bundles: readonly string[]; bytes: number }[] = [
  {
    whose: 'the server',
    bundles: ['server.js', 'markdown.js', 'simplifiedChinese.js', 'toml.js'],
    bytes: 500_000,
  },
  { whose: 'the server in browsers', bundles: ['web/server.js'], bytes: 500_000 },
  {
    whose: 'the client',
    bundles: ['client.js', 'languageClient.js', 'newNote.js', 'preview.js'],
    bytes: 450_000,
  },
  { whose: 'the client in browsers', bundles: ['web/client.js'], bytes: 450_000 },
  {
    whose: 'what every Markdown preview loads',
    bundles: ['preview/page.js', 'preview/page.css'],
    bytes: 5_000,
  },
  {
    whose: 'the page of the timeline',
    bundles: ['timeline/timeline.js', 'timeline/timeline.css'],
    bytes: 40_000,
  },
  // VS Code loads it for every Markdown file, whether that is a note or not.
  { whose: 'what starts the client', bundles: ['client.js'], bytes: 50_000 },
];

describe('the bundles', () => {
  let outputs: Metafile['outputs'];

  before(async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [configuration, '--sizes'], {
      maxBuffer: 16_000_000,
    });
    outputs = Object.assign({}, ...JSON.parse(stdout));
  });

  it('are those that have a budget', () => {
    const known = new Set(budgets.flatMap(({ bundles }) => bundles.map((name) => `dist/${name}`)));
    assert.deepEqual(Object.keys(outputs).sort(), [...known].sort());
  });

  for (const { whose, bundles, bytes } of budgets) {
    it(`keep ${whose} within ${bytes} bytes`, () => {
      const parts = bundles.map((name) => outputs[`dist/${name}`]!);
      const sum = parts.reduce((total, part) => total + part.bytes, 0);
      assert.ok(sum <= bytes, `${sum - bytes} bytes too many. The largest:\n${largestOf(parts)}`);
    });
  }

  it('keep the protocol out of what every Markdown file loads', () => {
    assert.deepEqual(packagesIn(outputs['dist/client.js']!), []);
  });

  it('keep what the preview needs out of it until a preview opens', () => {
    const rules = 'client/src/preview/headers.ts';
    assert.ok(rules in outputs['dist/preview.js']!.inputs);
    assert.ok(!(rules in outputs['dist/client.js']!.inputs));
    assert.deepEqual(packagesIn(outputs['dist/preview.js']!), []);
  });

  it('keep the parsers out of the server until there is something to parse', () => {
    const atStart = packagesIn(outputs['dist/server.js']!);
    for (const [bundle, parser] of [
      ['dist/markdown.js', 'mdast-util-from-markdown'],
      ['dist/toml.js', 'toml-eslint-parser'],
    ] as const) {
      assert.ok(packagesIn(outputs[bundle]!).includes(parser), bundle);
      assert.ok(!atStart.includes(parser), parser);
    }
  });

  it('keep Chinese out of the server for whoever reads English', () => {
    const chinese = 'server/src/l10n/zh-cn.json';
    assert.ok(chinese in outputs['dist/simplifiedChinese.js']!.inputs);
    assert.ok(!(chinese in outputs['dist/server.js']!.inputs));
  });

  it('give no short name to what a library also reads by a text', () => {
    const asText = /["'`]_[a-z]\w*["'`]/;
    const files = Object.keys(outputs['dist/server.js']!.inputs).map((file) =>
      path.join(root, file),
    );
    const written = files.filter((file) => existsSync(file));
    assert.notEqual(written.length, 0);
    const readers = written.filter((file) => asText.test(readFileSync(file, 'utf8')));
    assert.deepEqual(readers, []);
  });

  it('hold one copy of each package', () => {
    for (const [name, { inputs }] of Object.entries(outputs)) {
      const places = [...new Set(Object.keys(inputs).map(packagePlace))].filter((place) => place);
      const names = places.map(packageName);
      const twice = names.filter((packaged, index) => names.indexOf(packaged) !== index);
      assert.deepEqual(twice, [], name);
    }
  });
});

type Output = Metafile['outputs'][string];

function largestOf(outputs: readonly Output[]): string {
  return outputs
    .flatMap(({ inputs }) => Object.entries(inputs))
    .map(([file, { bytesInOutput }]) => ({ file, bytesInOutput }))
    .sort((left, right) => right.bytesInOutput - left.bytesInOutput)
    .slice(0, 5)
    .map(({ file, bytesInOutput }) => `${bytesInOutput} bytes ${file}`)
    .join('\n');
}

function packagesIn({ inputs }: Output): string[] {
  const packages = Object.keys(inputs)
    .map(packagePlace)
    .filter((place) => place !== '');
  return [...new Set(packages.map(packageName))];
}

/** The folder of the package that a file belongs to; empty for a file of our own. */
function packagePlace(file: string): string {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? '';
}

function packageName(place: string): string {
  return place.replace(/^.*node_modules\//, '');
}
