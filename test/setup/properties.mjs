import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './dependencies.mjs';
import { endProcessesWithThisOne } from './ownProcesses.mjs';
import { repositoryRoot } from './paths.mjs';
import { runProgram } from './runProgram.mjs';

const usage = `usage: npm run properties -- [--minutes N] [FILE …]
  Tries the unit tests that use generated texts with other texts, round after round, until one fails.
  --minutes  how long; 10 minutes unless said`;

try {
  const { values, positionals } = parseArgs({
    options: { minutes: { type: 'string', default: '10' } },
    allowPositionals: true,
  });
  const minutes = Number(values.minutes);
  if (!(minutes > 0)) throw new Error(`${values.minutes} is no number above 0.\n${usage}`);
  endProcessesWithThisOne();
  await ensureDependencies();
  const files = positionals.length > 0 ? positionals : filesWithProperties();
  process.exitCode = (await holdFor(minutes * 60_000, files)) ? 0 : 1;
} catch (error) {
  console.error(
    String(error.code).startsWith('ERR_PARSE_ARGS') ? `${error.message}\n${usage}` : error.message,
  );
  process.exitCode = 1;
}

/** Whether all files passed in every round that began within `milliseconds`. */
async function holdFor(milliseconds, files) {
  const deadline = Date.now() + milliseconds;
  for (let round = 1; Date.now() < deadline; round++) {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const { ok, output } = await runProgram(
      process.execPath,
      [
        'node_modules/mocha/bin/mocha.js',
        '--parallel',
        '--jobs=2',
        '--reporter=dot',
        '--timeout=120000',
        ...files,
      ],
      { cwd: repositoryRoot, env: { ...process.env, EPISODE_NOTES_SEED: String(seed) } },
    );
    if (!ok) {
      console.log(output);
      console.log(
        `Round ${round} failed. To try it again: EPISODE_NOTES_SEED=${seed} npx mocha FILE`,
      );
      return false;
    }
    console.log(`round ${round}, seed ${seed}: passed`);
  }
  return true;
}

function filesWithProperties() {
  return readdirSync(path.join(repositoryRoot, 'test/unit'), { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => path.join('test/unit', name))
    .filter((file) => readFileSync(path.join(repositoryRoot, file), 'utf8').includes('fast-check'));
}
