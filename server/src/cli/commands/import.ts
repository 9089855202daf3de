import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { decodeText } from '../../base/decodeText';
import type { ChapterFormatName } from '../../chapters/formats';
import { noteFromChapters } from '../../chapters/noteFromChapters';
import { readChapters } from '../../chapters/readChapters';
import { nodeFiles } from '../../files/nodeFiles';
import { readNamedFile } from '../../files/readRegularFile';
import { createFile } from '../../files/replaceFile';
import { StoredSettings } from '../../files/storedSettings';
import { localise, localised } from '../../l10n/localised';
import { isStandardOutput } from '../outputStream';
import { shownPath } from '../shownPath';
import { readStandardInput } from '../standardInput';
import { endOutput, type Terminal } from '../terminal';
import { UsageError } from '../usageError';

export interface ImportOptions {
  readonly from?: ChapterFormatName;
  readonly output?: string;
}

/**
 * Writes a new note from a file with chapters; which format was read, and which lines were not, is
 * said on standard error. Gives the exit code; rejects with a `UsageError` where the chapters cannot be read or the note is there
 * already, and then nothing is written.
 */
export async function importChapters(
  given: string,
  { from, output }: ImportOptions,
  { cwd, out, err }: Terminal,
): Promise<number> {
  const isStandardInput = given === '-';
  // A shell's `<(…)` is a descriptor, whose number is no title.
  const isNameless = isStandardInput || path.dirname(given) === '/dev/fd';
  const shown = isStandardInput
    ? localised('standard input')
    : shownPath(path.resolve(cwd, given), cwd);
  const text = isStandardInput
    ? (await readStandardInput()).text
    : await textOf(path.resolve(cwd, given), shown);
  const file = readChapters(text, isNameless ? '' : path.basename(given), from);
  if ('problem' in file) {
    const place = file.line === undefined ? shown : `${shown}:${file.line + 1}`;
    throw new UsageError(`${place}: ${localise(file.problem)}`);
  }
  const target = path.resolve(cwd, output ?? 'note.md');
  const stored = new StoredSettings(nodeFiles, [], true);
  const { settings } = await stored.of(pathToFileURL(target).href);
  const note = noteFromChapters(file.list, settings);
  if (output === undefined || isStandardOutput(output)) await out.write(note);
  else {
    const problem = await createFile(target, note);
    if (problem !== undefined) {
      const reason = localised('cannot be written: {0}', localise(problem));
      throw new UsageError(`${output}: ${reason}`);
    }
  }
  await err.write(`episode-notes: ${shown}: ${localised('read as {0}', file.format)}\n`);
  if (file.warning !== undefined) {
    await err.write(`episode-notes: ${shown}: ${localise(file.warning)}\n`);
  }
  return (await endOutput({ out, err })) ? 2 : 0;
}

async function textOf(file: string, shown: string): Promise<string> {
  const reading = await readNamedFile(file);
  if ('bytes' in reading) return decodeText(reading.bytes).text;
  const reason = localised('cannot be read: {0}', localise(reading.problem));
  throw new UsageError(`${shown}: ${reason}`);
}
