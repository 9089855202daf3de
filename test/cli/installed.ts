import { execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';

/** What a run of the program gave. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  /** What stands on standard input. */
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Another user than root, who may read and write everything. */
  readonly asNobody?: boolean;
}

const temporary: string[] = [];
let installed: string | undefined;

/** An empty folder that everybody may read and write; it is removed after all tests. */
export function emptyFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'episode-notes-cli-'));
  chmodSync(folder, 0o777);
  temporary.push(folder);
  return folder;
}

/** A folder with files, by their paths in it. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = emptyFolder();
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}

/** The program as npm packs it, installed by itself into an empty folder, once for all tests. */
export function program(): string {
  installed ??= install();
  return installed;
}

function install(): string {
  const folder = emptyFolder();
  const npm = (args: readonly string[], cwd: string) =>
    execFileSync('npm', [...args, '--loglevel=error'], { cwd, stdio: 'pipe' });
  npm(['pack', '--pack-destination', folder], path.resolve('.'));
  const [archive = ''] = readdirSync(folder);
  writeFileSync(path.join(folder, 'package.json'), '{}');
  npm(['install', `./${archive}`, '--offline', '--no-audit', '--no-fund'], folder);
  return path.join(folder, 'node_modules/.bin/episode-notes');
}

/** Starts the program without the settings of this machine: English, no colors, no CI. */
export function start(args: readonly string[], options: RunOptions & SpawnOptions = {}) {
  const { cwd = emptyFolder(), env, input: _, asNobody = false, ...others } = options;
  const nobody = asNobody && process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  return spawn(program(), args, {
    ...others,
    ...nobody,
    cwd,
    env: { PATH: process.env.PATH, LANG: 'C.UTF-8', ...env },
  });
}

/** Runs the program to its end. */
export async function run(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const child = start(args, { ...options, stdio: ['pipe', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  child.stdin!.on('error', () => undefined);
  child.stdin!.end(options.input ?? '');
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    ended,
  ]);
  return { code, stdout, stderr };
}

after(() => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true });
});
