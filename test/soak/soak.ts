import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { serverFlags } from '../../client/src/serverFlags';
import { able, TestClient } from '../protocol/client';
import { folderWith, removeFolders } from '../protocol/workspaceFolder';
import { Author } from './authors';
import { Chance } from './chance';
import { comparedMethods, comparedParams, freshAnswers, freshSettings } from './freshReading';
import { compareWithFreshServer } from './freshServer';
import type { MirroredFile } from './mirror';
import { type Rest, Tally } from './tally';
import { Workspace } from './workspace';
import { Writings } from './writings';

const capabilities = {
  ...able,
  workspace: { ...able.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
};
/** Node's flags by which the server collects its garbage when it is asked to. */
const collecting = ['--expose-gc', '--require', './test/bench/collectGarbage.cjs'];
const numberOfAuthors = 6;
/** Of each author. After few of them what is compared may be what was known before. */
const actionsInARound = [1, 4, 20, 50];
/** Between two looks at what the server holds: a share of the run, but at least milliseconds. */
const betweenRests = { share: 0.04, milliseconds: 2500 };
const mostFaults = 20;
/** In milliseconds: no server that still works takes so long. */
const patience = 120_000;

/**
 * Lets authors work for a time, round by round: they edit and ask at once, then all is answered, and
 * what the server says of each note is compared with a fresh reading of its text. Ends early after
 * 20 faults, or a crash.
 *
 * @param milliseconds how long
 * @param onRest called with the tally each time the server was looked at
 */
export async function soak(
  seed: number,
  milliseconds: number,
  onRest: (tally: Tally) => void = () => {},
): Promise<Tally> {
  const tally = new Tally();
  const folder = folderWith({});
  const settings = { section: {} as unknown };
  const start = (flags: readonly string[]) =>
    TestClient.start({
      capabilities,
      rootUri: folder.uri,
      settings: () => settings.section,
      flags: [...serverFlags, ...flags],
    });
  const client = await start(collecting);
  const end = endOf(client);
  end.catch(() => {});
  const inTime = <T>(work: Promise<T>) => beforeLong(Promise.race([work, end]));
  const workspace = new Workspace(client, tally, seed, folder.uri, settings);
  const chance = new Chance(seed);
  const writings = new Writings(chance);
  const authors = Array.from(
    { length: numberOfAuthors },
    () => new Author(workspace, writings, new Chance(chance.below(2 ** 31))),
  );
  for (const file of [workspace.siteFile, workspace.hugoFile, ...workspace.transcripts])
    file.store('');
  const started = Date.now();
  const share = () => (Date.now() - started) / milliseconds;
  const shareBetweenRests = Math.max(betweenRests.share, betweenRests.milliseconds / milliseconds);
  const open = () => {
    for (const file of workspace.notes) file.open(writings.note(), 'markdown');
  };
  try {
    open();
    for (let rested = 0; share() < 1 && tally.faults.length < mostFaults; ) {
      await inTime(round(workspace, authors, chance));
      if (share() - rested < shareBetweenRests && share() < 1) continue;
      rested = share();
      await inTime(compareWithFreshServer(workspace, () => start([]), chance));
      for (const file of workspace.notes) file.close();
      if (workspace.siteFile.isOpen) workspace.closeSiteFile();
      tally.rests.push({ share: rested, ...(await inTime(rest(client))) });
      onRest(tally);
      open();
    }
    await client.stop();
  } catch (error) {
    workspace.crashes(`${(error as Error).stack}`);
    client.kill();
  } finally {
    removeFolders();
  }
  return tally;
}

async function round(
  workspace: Workspace,
  authors: readonly Author[],
  chance: Chance,
): Promise<void> {
  const actions = chance.of(actionsInARound);
  const working = actions === 1 ? [chance.of(authors)] : authors;
  await Promise.all(working.map((author) => author.work(actions)));
  for (const file of workspace.notes) await compare(workspace, file);
  const { client } = workspace;
  for (const failure of client.failures) workspace.fails(failure);
  client.stderr = '';
  client.logged.length = 0;
  client.published.length = 0;
}

async function compare(workspace: Workspace, file: MirroredFile): Promise<void> {
  const { client, tally, section, siteFile, hugoFile } = workspace;
  const settings = freshSettings(file.uri, {
    siteFile: siteFile.text,
    hugoFile: hugoFile.text,
    section,
  });
  const expected = freshAnswers(file, settings);
  const params = comparedParams(file.uri);
  const actual = await Promise.all(comparedMethods.map((method) => client.request(method, params)));
  for (const [index, method] of comparedMethods.entries()) {
    tally.comparisons++;
    const wanted = expected.get(method);
    if (isDeepStrictEqual(actual[index], wanted)) continue;
    workspace.differs(file, method, actual[index], wanted);
    // What comes after it would differ for the same reason.
    file.close();
    file.open(file.text, file.languageId);
    return;
  }
}

/** What the server holds after a collection of garbage. */
async function rest(client: TestClient): Promise<Omit<Rest, 'share'>> {
  // An answer shows that everything before it is done.
  await client.request('workspace/symbol', { query: '' });
  const process = `/proc/${client.process.pid}`;
  client.process.kill('SIGUSR2');
  await client.until(() => client.stderr.endsWith('\n'));
  const heap = Number(client.stderr) / 2 ** 20;
  client.stderr = '';
  const status = readFileSync(`${process}/status`, 'utf8');
  const resident = Number(/^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1]) / 1024;
  return { heap, resident, handles: readdirSync(`${process}/fd`).length };
}

/** Rejects when the server ends, which says why on its error stream. */
function endOf(client: TestClient): Promise<never> {
  return new Promise((_resolve, reject) => {
    client.process.once('exit', (code, signal) =>
      reject(new Error(`The server has ended (${code ?? signal}). ${client.stderr}`)),
    );
  });
}

/** Rejects where work takes longer than `patience`. */
async function beforeLong<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const error = new Error(`No answer for ${patience / 1000} s`);
    timer = setTimeout(() => reject(error), patience);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
