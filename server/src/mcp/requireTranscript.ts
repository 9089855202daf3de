import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transcriptEndings } from '../editing/transcriptFile';
import { StoredTranscripts } from '../files/storedTranscript';
import { language, localise, localised } from '../l10n/localised';
import type { Transcript } from '../transcript/transcript';
import { filesBelow } from './filesBelow';
import type { Root } from './noteFile';

import type { StoredNote } from './storedNote';
import { ToolError } from './toolAnswer';

export interface NamedTranscript {
  readonly transcript: Transcript;
  /** Of its file, without folders. */
  readonly name: string;
}

/** The transcript of a note. Rejects with a `ToolError` that tells which files would be one. */
export async function requireTranscript(
  { uri: noteUri, note, file, settings: { site } }: StoredNote,
  root: Root,
): Promise<NamedTranscript> {
  const stored = new StoredTranscripts(filesBelow(root));
  const languages = [language(), 'zh'];
  const found = await stored.of({ noteUri, note, site, languages });
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
