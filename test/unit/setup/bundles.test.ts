import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Metafile } from 'esbuild';

const root = path.join(import.meta.dirname, '../../..');
const configuration = path.join(root, 'esbuild.config.mjs');

describe('the bundles', () => {
  let outputs: Metafile['outputs'];

  before(async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [configuration, '--sizes'], {
      maxBuffer: 16_000_000,
    });
    outputs = Object.assign({}, ...JSON.parse(stdout));
  });

  it('keep the protocol out of what every Markdown file loads', () => {
    const packages = packagesIn(outputs['dist/client.js']!);
    assert.deepEqual(
      packages.filter((name) => name.startsWith('vscode-')),
      [],
    );
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
