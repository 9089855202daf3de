import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { access, constants, lstat, open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Message, message } from '../l10n/message';
import { systemMessage } from './systemMessage';

/**
 * Writes a file at once: a new file beside it takes its place and its mode, so that a reader finds
 * the old text or the new one. Follows links. Never rejects; the file is as it was where this fails.
 *
 * @param before the file when it was read: one that has changed since is left; undefined for a file
 *   that need not be there
 * @returns why it was not written
 */
export async function replaceFile(
  file: string,
  content: string,
  before: Stats | undefined,
): Promise<Message | undefined> {
  let temporary: string | undefined;
  try {
    const target = await realpath(file).catch(() => file);
    const mode = (before ?? (await stat(target).catch(() => undefined)))?.mode;
    if (mode !== undefined) await access(target, constants.W_OK);
    const unique = randomBytes(6).toString('hex');
    const place = path.join(path.dirname(target), `.episode-notes-${unique}.tmp`);
    const handle = await open(place, 'wx', 0o666);
    temporary = place;
    try {
      await handle.writeFile(content);
      if (mode !== undefined) await handle.chmod(mode & 0o7777);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (before !== undefined && !isSame(await lstat(target), before)) {
      return message('it has changed meanwhile');
    }
    await rename(place, target);
    temporary = undefined;
    return undefined;
  } catch (error) {
    return systemMessage(error);
  } finally {
    if (temporary !== undefined) await rm(temporary, { force: true }).catch(() => undefined);
  }
}

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
