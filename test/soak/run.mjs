import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { ensureBuild } from '../setup/build.mjs';
import { ensureDependencies } from '../setup/dependencies.mjs';
import { endProcessesWithThisOne, startProcess } from '../setup/ownProcesses.mjs';
import { repositoryRoot } from '../setup/paths.mjs';

const usage = `usage: npm run soak -- [--minutes N | --hours N] [--seed N]
       npm run soak -- --editor [--kills N]
  --minutes, --hours  how long authors work on notes; 5 minutes unless said
  --seed              of the chance by which they do so; another one each time unless said
  --editor            kills the server of the real VS Code while somebody types
  --kills             how often; 100 times unless said`;
/** What one kill may take in the editor, and what it takes to get that far, in seconds. */
const secondsOfKills = { each: 10, all: 240 };

try {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string' },
      hours: { type: 'string' },
      seed: { type: 'string' },
      editor: { type: 'boolean' },
      kills: { type: 'string' },
    },
  });
  endProcessesWithThisOne();
  await ensureDependencies();
  process.exitCode = values.editor ? await killServers(values) : await letAuthorsWork(values);
} catch (error) {
  console.error(
    String(error.code).startsWith('ERR_PARSE_ARGS') ? `${error.message}\n${usage}` : error.message,
  );
  process.exitCode = 1;
}

async function letAuthorsWork({ minutes = '5', hours, seed }) {
  const wanted = hours === undefined ? toNumber(minutes) : 60 * toNumber(hours);
  const own = seed === undefined ? Math.floor(Math.random() * 2 ** 31) : toNumber(seed);
  await ensureBuild();
  return run(['--import', 'tsx', 'test/soak/main.ts', String(own), String(wanted)]);
}

function killServers({ kills = '100' }) {
  const count = toNumber(kills);
  const limit = secondsOfKills.all + count * secondsOfKills.each;
  return run(['test/editor/run.mjs', '--grep', 'The process of the server'], {
    EPISODE_NOTES_KILLS: String(count),
    EPISODE_NOTES_TEST_LIMIT: String(limit),
  });
}

function toNumber(text) {
  const number = Number(text);
  if (!(number > 0)) throw new Error(`${text} is no number above 0.\n${usage}`);
  return number;
}

/** The exit code of a program of Node's, which shows what it does. */
async function run(args, env = {}) {
  const child = startProcess(process.execPath, args, {
    cwd: repositoryRoot,
    env: { ...process.env, ...env },
  });
  const [code] = await once(child, 'exit');
  return code ?? 1;
}
