import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withoutTranscript } from '../features/models/noteTools';
import { localised } from '../l10n/localised';
import type { Transcript } from '../transcript/transcript';
import type { Root } from './noteFile';
import type { StoredNote } from './storedNote';
import { ToolError } from './toolAnswer';

export interface NamedTranscript {
  readonly transcript: Transcript;
  /** Of its file, without folders. */
  readonly name: string;
}

/** The transcript of a note. Throws a `ToolError` that tells which files would be one. */
export function requireTranscript({ file, found }: StoredNote, root: Root): NamedTranscript {
  const { transcript, uri, problem = found.unusable[0]?.problem } = found;
  if (transcript !== undefined && uri !== undefined) {
    return { transcript, name: path.basename(fileURLToPath(uri)) };
  }
  const { refusal } = withoutTranscript(path.basename(file), problem ? { problem } : {});
  throw new ToolError(`${refusal}. ${localised('Only files below {0} are read', root.given)}`);
}
