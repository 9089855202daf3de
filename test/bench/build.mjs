import path from 'node:path';
import * as esbuild from 'esbuild';
import { cacheDirectory, repositoryRoot } from '../setup/paths.mjs';

const output = path.join(cacheDirectory, 'bench');

export const measurements = path.join(output, 'main.mjs');
export const activationModule = path.join(output, 'activationModule.cjs');

/**
 * Bundles the measurements as the server is bundled, so that it is the code of the server that is
 * measured: a loader that translates file by file adds calls of its own to every function.
 */
export async function buildMeasurements() {
  const common = {
    absWorkingDir: repositoryRoot,
    bundle: true,
    logLevel: 'warning',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
  };
  await Promise.all([
    esbuild.build({
      ...common,
      entryPoints: ['test/bench/main.ts'],
      outfile: measurements,
      format: 'esm',
      // What CommonJS packages ask for by name is there in a module only if it is put there.
      banner: {
        js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
      },
    }),
    esbuild.build({
      ...common,
      entryPoints: ['test/bench/activationModule.ts'],
      outfile: activationModule,
      format: 'cjs',
      external: ['vscode'],
    }),
  ]);
}
