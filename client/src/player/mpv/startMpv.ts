import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';

/** An mpv that runs, and the stream of its JSON protocol. */
export interface MpvProcess {
  readonly process: ChildProcess;
  readonly stream: Duplex;
}

/**
 * What a recording or a settings file of mpv's could do beyond playing is turned off. The recording
 * itself is never an argument: it is loaded over the protocol.
 */
const safeArguments = [
  '--no-config',
  '--load-scripts=no',
  '--ordered-chapters=no',
  '--load-unsafe-playlists=no',
  '--idle',
  '--keep-open',
  '--force-window=immediate',
  '--input-terminal=no',
  '--terminal=no',
];

/** A file leads to no other file, and has nothing listen to the network, as a session description would. */
const forFiles = [
  '--ytdl=no',
  '--access-references=no',
  '--demuxer-lavf-o-add=protocol_whitelist=[file,crypto,data]',
];

/** What yt-dlp finds on a page comes in pieces that refer to each other, and so do live streams. */
const forWeb = ['--ytdl=yes', '--access-references=yes'];

/**
 * Starts mpv. On Unix the protocol runs over an inherited socket, which no other program can reach
 * and whose end also ends mpv; Windows has only named pipes for it, so the name is random.
 *
 * @param program its path
 * @param isWeb whether it is to play an http(s) address
 * @throws (rejects) the error of the system where the program cannot be started
 */
export async function startMpv(program: string, isWeb: boolean): Promise<MpvProcess> {
  const args = [...safeArguments, ...(isWeb ? forWeb : forFiles)];
  return process.platform === 'win32'
    ? startWithPipe(program, args)
    : startWithSocket(program, args);
}

async function startWithSocket(program: string, args: readonly string[]): Promise<MpvProcess> {
  const child = spawn(program, [...args, '--input-ipc-client=fd://3'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  await started(child);
  return { process: child, stream: child.stdio[3] as Duplex };
}

async function startWithPipe(program: string, args: readonly string[]): Promise<MpvProcess> {
  const name = `\\\\.\\pipe\\episode-notes-${randomBytes(16).toString('hex')}`;
  const child = spawn(program, [...args, `--input-ipc-server=${name}`], { stdio: 'ignore' });
  await started(child);
  return { process: child, stream: await connectToPipe(name, child) };
}

function started(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
}

const pauseMilliseconds = 50;
const maxMilliseconds = 10_000;

/** Windows tells of no new pipe, so that it is tried again until mpv has made it, or has ended. */
async function connectToPipe(name: string, child: ChildProcess): Promise<Duplex> {
  const deadline = Date.now() + maxMilliseconds;
  for (;;) {
    try {
      return await new Promise<Duplex>((resolve, reject) => {
        const socket = connect(name, () => resolve(socket));
        socket.once('error', reject);
      });
    } catch (error) {
      if (child.exitCode !== null || Date.now() > deadline) {
        child.kill();
        throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
    }
  }
}
