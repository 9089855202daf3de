import { createHash, randomBytes } from 'node:crypto';
import { type Stats, writeFileSync } from 'node:fs';
import {
  access,
  constants,
  type FileHandle,
  open,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { type Message, message } from '../l10n/message';
import { systemMessage } from './systemMessage';

/**
 * Writes a file at once: a new file beside it takes its place and its mode, so that a reader finds
 * the old text or the new one. Follows links; a device, a pipe or an open descriptor is written to, not
 * replaced. Never rejects; the file is as it was where this fails.
 *
 * @param before the file when it was read: one that has changed since is left, and one that another of
 *   our programs is replacing; undefined for a file that need not be there
 * @returns why it was not written
 */
export async function replaceFile(
  file: string,
  content: string,
  before: Stats | undefined,
): Promise<Message | undefined> {
  try {
    const [, descriptor] = openDescriptor.exec(file) ?? [];
    if (descriptor !== undefined) {
      writeFileSync(Number(descriptor), content);
      return undefined;
    }
    const now = await statsOf(file);
    if (now?.isDirectory()) return message('it is a folder');
    if (now !== undefined) await access(file, constants.W_OK);
    if (now !== undefined && !now.isFile()) await writeFile(file, content);
    else return await replaceRegular(now ? await realpath(file) : file, content, now?.mode, before);
    return undefined;
  } catch (error) {
    return systemMessage(error);
  }
}

/** Names of what a shell has opened for the program, as `/dev/fd/3`: it goes on behind what is there. */
const openDescriptor = /^\/(?:dev|proc\/self)\/fd\/(\d{1,9})$/;

/** The file that a path leads to; undefined where there is none. */
async function statsOf(file: string): Promise<Stats | undefined> {
  try {
    return await stat(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function replaceRegular(
  target: string,
  content: string,
  mode: number | undefined,
  before: Stats | undefined,
): Promise<Message | undefined> {
  const temporary = path.join(path.dirname(target), temporaryName(target, before !== undefined));
  const handle = await openNew(temporary);
  if (handle === undefined) return message('another program is writing it');
  let isReplaced = false;
  try {
    try {
      await handle.writeFile(content);
      if (mode !== undefined) await handle.chmod(mode & 0o7777);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (before !== undefined && !isSame(await stat(target), before)) {
      return message('it has changed meanwhile');
    }
    await rename(temporary, target);
    isReplaced = true;
    return undefined;
  } finally {
    // A file of that name may be another program's by now, where this one has been renamed.
    if (!isReplaced) await rm(temporary, { force: true });
  }
}

/** Of a file that is compared first, one name for all: it locks out other programs until the end. */
function temporaryName(target: string, isLock: boolean): string {
  const unique = isLock
    ? createHash('sha256').update(path.basename(target)).digest()
    : randomBytes(6);
  return `.episode-notes-${unique.toString('hex').slice(0, 12)}.tmp`;
}

/** Opens a file that is not there; undefined where it is. One of a program that was killed goes. */
async function openNew(file: string): Promise<FileHandle | undefined> {
  const modified = (await statsOf(file))?.mtimeMs;
  if (modified !== undefined && Date.now() - modified > maxWriting) await rm(file, { force: true });
  try {
    return await open(file, 'wx', 0o666);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
    throw error;
  }
}

/** No write of a note lasts so long. Milliseconds. */
const maxWriting = 60_000;

/**
 * Writes a file that must not be there yet. Never rejects; there is no file where this fails.
 *
 * @returns why it was not written
 */
export async function createFile(file: string, content: string): Promise<Message | undefined> {
  try {
    await (await open(file, 'wx')).close();
  } catch (error) {
    return systemMessage(error);
  }
  const problem = await replaceFile(file, content, undefined);
  if (problem !== undefined) await rm(file, { force: true }).catch(() => undefined);
  return problem;
}

function isSame(now: Stats, before: Stats): boolean {
  return now.ino === before.ino && now.size === before.size && now.mtimeMs === before.mtimeMs;
}
