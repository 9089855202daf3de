import type { Steps } from '../../base/steps';
import type { TranscriptResult } from '../../editing/transcriptFile';
import { localise } from '../../l10n/localised';
import type { TranscriptAnswer } from '../../protocol/transcriptProtocol';
import { transcriptId } from './transcriptId';

/**
 * The content of the transcript view of a note, which does not depend on the note's text. Where the
 * cues have the id `known`, they are left out.
 */
export function* shownTranscript(
  { transcript, uri, problem }: TranscriptResult,
  known: string | undefined,
): Steps<NonNullable<TranscriptAnswer>> {
  const file = uri === undefined ? {} : { uri };
  if (transcript === undefined) {
    return { id: '', kind: 'speech', ...file, ...(problem && { problem: localise(problem) }) };
  }
  const { kind, starts, ends, texts } = transcript;
  const id = yield* transcriptId(transcript);
  if (id === known) return { id, kind, ...file };
  return { id, kind, ...file, cues: { starts: [...starts], ends: [...ends], texts } };
}
