import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transcriptEndings } from '../editing/transcriptFile';
import { localise, localised } from '../l10n/localised';
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
  const name = path.basename(file).replace(/\.\w+$/, '');
  const places = localised(
    'A transcript is a file beside the note named {0} (a language may stand before the ending), or the one that {1} under {2} names, below {3}',
    transcriptEndings.map((ending) => name + ending).join(', '),
    'transcript',
    '[params]',
    root.given,
  );
  const text = localised('{0} has no transcript', path.basename(file));
  const reasons = problem === undefined ? [text] : [text, localise(problem)];
  throw new ToolError([...reasons, places].join('. '));
}
