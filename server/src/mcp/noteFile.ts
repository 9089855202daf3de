import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { isMarkdown } from '../files/findMarkdown';
import { systemMessage } from '../files/systemMessage';
import { localise, localised } from '../l10n/localised';
import { similarNotes } from './similarNotes';
import { ToolError } from './toolAnswer';

/** The folder that the tools work in. */
export interface Root {
  /** Its absolute path as it was given. */
  readonly given: string;
  /** Its path without links. */
  readonly real: string;
}

/** A Markdown file below the root. */
export interface NoteFile {
  /** Its path without links. */
  readonly file: string;
  /** Its path from the root, with `/` between names. */
  readonly shown: string;
}

/** `file:`, `untitled:`, `https://` …; a drive of Windows and a file `a: b.md` are none. */
const address = /^(?:(?:file|untitled):|[a-z][a-z\d+.-]+:\/\/)/i;

/**
 * Finds the file that a model names. Rejects with a `ToolError` where there is none, or it is no
 * Markdown file below the root once links are resolved; outside of it not even the existence of a
 * file is told.
 *
 * @param given a path from the root, or an absolute one
 */
export async function findNoteFile(given: string, root: Root): Promise<NoteFile> {
  if (given.trim() === '' || given.includes('\0') || address.test(given)) {
    throw new ToolError(
      localised('"{0}" is no path: name the note by its path below {1}', given, root.given),
    );
  }
  // A path such as `\\server\share` would have Windows ask another machine.
  const leadsElsewhere = /^[\\/]{2}/.test(given);
  const place = path.resolve(root.given, given);
  if (leadsElsewhere || !(liesIn(root.given, place) || liesIn(root.real, place))) {
    throw outside(given, root);
  }
  let file: string;
  try {
    file = await realpath(place);
  } catch (error) {
    throw await unknownNote(given, localise(systemMessage(error)), root);
  }
  if (!liesIn(root.real, file)) throw outside(given, root);
  if (!isMarkdown(file)) {
    throw await unknownNote(given, localised('it is no Markdown file'), root);
  }
  return { file, shown: path.relative(root.real, file).replaceAll(path.sep, '/') };
}

/** Whether a file lies in a folder or below it; both paths are absolute, without `..`. */
export function liesIn(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return (
    relative !== '' &&
    relative !== '..' &&
    !relative.startsWith(`..${path.sep}`) &&
    !path.isAbsolute(relative)
  );
}

function outside(given: string, root: Root): ToolError {
  return new ToolError(
    localised(
      '"{0}" lies outside of {1}: only notes below that folder are read',
      given,
      root.given,
    ),
  );
}

async function unknownNote(given: string, reason: string, root: Root): Promise<ToolError> {
  const text = localised('{0} cannot be read: {1}', given, reason);
  const names = await similarNotes(given, root.real);
  return new ToolError(
    names.length === 0
      ? text
      : localised('{0}. Notes with such names: {1}', text, names.join(', ')),
  );
}
