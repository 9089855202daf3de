import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readNamedFile } from '../files/readRegularFile';
import { readTextFile } from '../files/readTextFile';
import { localise, localised } from '../l10n/localised';
import type { Note } from '../note/note';
import { readStoredNote } from '../note/readStoredNote';
import { shownPath } from './shownPath';
import { readStandardInput } from './standardInput';
import type { Terminal } from './terminal';
import { UsageError } from './usageError';

/** A note that is named on the command line, or why there is none. */
export type NamedNote =
  | {
      /** What its file is called in messages. */
      readonly shown: string;
      readonly note: Note;
    }
  | {
      readonly shown: string;
      readonly reason: string;
      /** Whether there is a text at least. */
      readonly isReadable: boolean;
    };

/** @param given a path, or `-` for standard input, which has to be readable: else a `UsageError` */
export async function findNote(given: string, { cwd }: Terminal): Promise<NamedNote> {
  const file = path.resolve(cwd, given);
  const isStandardInput = given === '-';
  const shown = isStandardInput ? localised('standard input') : shownPath(file, cwd);
  const stored = isStandardInput
    ? await readStandardInput()
    : await readTextFile(file, readNamedFile);
  if ('problem' in stored) {
    const reason = localised('cannot be read: {0}', localise(stored.problem));
    return { shown, reason, isReadable: false };
  }
  const note = readStoredNote(isStandardInput ? '' : pathToFileURL(file).href, stored.text);
  return note === undefined
    ? { shown, reason: localised('this is no note'), isReadable: true }
    : { shown, note };
}

/** The note that `findNote` finds. Rejects with a `UsageError` where there is none. */
export async function requireNote(given: string, terminal: Terminal) {
  const named = await findNote(given, terminal);
  if ('note' in named) return named;
  throw new UsageError(`${named.shown}: ${named.reason}`);
}
