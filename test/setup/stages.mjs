import { existsSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from './paths.mjs';
import { runProgram } from './runProgram.mjs';

/**
 * What `npm test` does: rounds, one after the other, each of one or two lanes that run at once, each
 * of stages in a row. `counts` tells how a stage's tests are counted: `tests` from the TEST-COUNT
 * line that it prints, `one` as a single test, `none` only when it fails. `limit` is in seconds. A
 * stage with `folder` is left out while the folder does not exist; one that `builds` takes `--built`
 * where that is done.
 */
export const rounds = [
  [[{ name: 'build', args: ['esbuild.config.mjs', '--tests'], counts: 'none', limit: 60 }]],
  [
    [
      {
        name: 'types',
        args: ['node_modules/typescript/bin/tsc', '--build'],
        counts: 'one',
        limit: 120,
      },
      {
        name: 'lint',
        args: ['node_modules/@biomejs/biome/bin/biome', 'check'],
        counts: 'one',
        limit: 60,
      },
      { ...mochaStage('unit', '--parallel', '--jobs=2'), limit: 300 },
    ],
  ],
  [
    [
      { ...mochaStage('protocol'), limit: 240, needsBuild: true },
      { ...mochaStage('cli'), limit: 240, needsBuild: true },
    ],
    [
      { ...mochaStage('hugo'), limit: 420 },
      { ...mochaStage('chapters'), limit: 180 },
    ],
  ],
  [
    [editorStage('editor')],
    [
      { ...mochaStage('editors'), limit: 180, needsBuild: true },
      { ...mochaStage('soak'), limit: 150, needsBuild: true },
      { ...mochaStage('page'), limit: 180, needsBuild: true },
    ],
  ],
  [
    [editorStage('editor-web', '--web')],
    [
      editorStage('package', '--package'),
      { ...mochaStage('workbench'), limit: 120, needsBuild: true, needsVSCode: true },
    ],
  ],
];

export const stages = rounds.flat(2);

function mochaStage(name, ...options) {
  return {
    name,
    args: [
      'node_modules/mocha/bin/mocha.js',
      '--forbid-only',
      '--forbid-pending',
      ...options,
      '--reporter=test/setup/countingReporter.cjs',
      `test/${name}/**/*.test.ts`,
    ],
    counts: 'tests',
    folder: `test/${name}`,
  };
}

function editorStage(name, ...options) {
  return {
    name,
    args: ['test/editor/run.mjs', ...options],
    counts: 'tests',
    limit: 360,
    folder: 'test/editor/suite',
    builds: true,
    needsBuild: true,
    needsVSCode: true,
  };
}

/**
 * Runs one stage for at most `milliseconds`; `onOutput` gets its output as it comes. Gives how many
 * tests passed and failed and, when that is not the whole story, a `problem` in a few words; a
 * stage that fails, hangs or has no test always counts at least one failure, and has what it said
 * of that as `failures`.
 */
export async function runStage(stage, milliseconds, onOutput) {
  if (stage.folder && !existsSync(path.join(repositoryRoot, stage.folder))) {
    return { passed: 0, failed: 0, problem: `left out: there is no folder ${stage.folder}` };
  }
  const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const { ok, problem, output } = await runProgram(process.execPath, stage.args, {
    cwd: repositoryRoot,
    env: { ...process.env, ...color },
    timeout: Math.min(stage.limit * 1000, milliseconds),
    onOutput,
  });
  const { passed, failed } = countsOf(stage, ok, output);
  if (failed > 0) return { passed, failed, failures: failuresIn(output) };
  if (!ok) return { passed, failed: 1, problem, failures: failuresIn(output) };
  const isEmpty = stage.counts === 'tests' && passed === 0;
  return isEmpty ? { passed, failed: 1, problem: 'no test ran' } : { passed, failed };
}

function countsOf(stage, ok, output) {
  if (stage.counts !== 'tests') return { passed: ok && stage.counts === 'one' ? 1 : 0, failed: 0 };
  const count = /^TEST-COUNT passed=(\d+) failed=(\d+)$/m.exec(output);
  return { passed: Number(count?.[1] ?? 0), failed: Number(count?.[2] ?? 0) };
}

/** Mocha's own list of what failed, or else the last lines. */
function failuresIn(output) {
  const list = output.search(/^.*\b\d+ failing\b.*$/m);
  const end = output.search(/^TEST-COUNT /m);
  if (list >= 0) return output.slice(list, end > list ? end : undefined).trimEnd();
  return output.trimEnd().split('\n').slice(-30).join('\n');
}
