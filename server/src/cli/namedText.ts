import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readTextFile } from '../files/readTextFile';
import { localise, localised } from '../l10n/localised';
import type { Note } from '../note/note';
import { readStoredNote } from '../note/readStoredNote';
import { shownPath } from './shownPath';
import { readStandardInput } from './standardInput';
import type { Terminal } from './terminal';
import { UsageError } from './usageError';

/** A note that is named on the command line, and how its file is called in messages. */
export interface NamedNote {
  readonly shown: string;
  readonly note: Note;
}

/**
 * Reads a note. Rejects with a `UsageError` where it cannot be read or is none.
 *
 * @param given a path, or `-` for standard input
 */
export async function readNote(given: string, { cwd }: Terminal): Promise<NamedNote> {
  const { shown, uri, text } = await textOf(given, cwd);
  const note = readStoredNote(uri, text);
  if (note === undefined) throw new UsageError(`${shown}: ${localised('this is no note')}`);
  return { shown, note };
}

async function textOf(given: string, cwd: string) {
  if (given === '-') {
    return { shown: localised('standard input'), uri: '', ...(await readStandardInput()) };
  }
  const file = path.resolve(cwd, given);
  const shown = shownPath(file, cwd);
  const stored = await readTextFile(file);
  if ('text' in stored) return { shown, uri: pathToFileURL(file).href, text: stored.text };
  const reason = localised('cannot be read: {0}', localise(stored.problem));
  throw new UsageError(`${shown}: ${reason}`);
}
