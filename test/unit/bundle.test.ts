import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Metafile } from 'esbuild';

const configuration = path.join(import.meta.dirname, '../../esbuild.config.mjs');

/** In bytes, minified. */
const budgets: Readonly<Record<string, number>> = {
  // VS Code loads it for every Markdown file, whether that is a note or not.
  'dist/client.js': 50_000,
  'dist/languageClient.js': 450_000,
  'dist/server.js': 450_000,
  'dist/markdown.js': 150_000,
  'dist/toml.js': 50_000,
};

describe('the bundles', () => {
  let outputs: Metafile['outputs'];

  before(async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [configuration, '--sizes'], {
      maxBuffer: 16_000_000,
    });
    outputs = Object.assign({}, ...JSON.parse(stdout));
  });

  it('are those that have a budget', () => {
    assert.deepEqual(Object.keys(outputs).sort(), Object.keys(budgets).sort());
  });

  for (const [name, budget] of Object.entries(budgets)) {
    it(`keep ${name} within ${budget} bytes`, () => {
      const output = outputs[name]!;
      assert.ok(output.bytes <= budget, tooLarge(name, output, budget));
    });
  }

  it('keep the protocol out of what every Markdown file loads', () => {
    assert.deepEqual(packagesIn(outputs['dist/client.js']!), []);
  });

  it('keep the parsers out of the server until there is something to parse', () => {
    const atStart = packagesIn(outputs['dist/server.js']!);
    for (const [bundle, parser] of [
      ['dist/markdown.js', 'remark-parse'],
      ['dist/toml.js', 'toml-eslint-parser'],
    ] as const) {
      assert.ok(packagesIn(outputs[bundle]!).includes(parser), bundle);
      assert.ok(!atStart.includes(parser), parser);
    }
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

function tooLarge(name: string, { bytes, inputs }: Output, budget: number): string {
  const largest = Object.entries(inputs)
    .map(([file, { bytesInOutput }]) => ({ file, bytesInOutput }))
    .sort((left, right) => right.bytesInOutput - left.bytesInOutput)
    .slice(0, 5)
    .map(({ file, bytesInOutput }) => `${bytesInOutput} bytes ${file}`);
  return `${name} has ${bytes} bytes, ${bytes - budget} more than it may. The largest of what is in it:\n${largest.join('\n')}`;
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
