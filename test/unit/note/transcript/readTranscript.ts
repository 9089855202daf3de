import { resultOf } from '../../../../server/src/note/steps';
import { transcriptSteps } from '../../../../server/src/note/transcript/readTranscript';
import type { Transcript } from '../../../../server/src/note/transcript/transcript';

/** Reads a transcript at once. */
export function readTranscript(text: string): Transcript {
  return resultOf(transcriptSteps(text)).transcript;
}
