import { resultOf } from '../../../server/src/base/runToEnd';
import { transcriptSteps } from '../../../server/src/transcript/readTranscript';
import type { Transcript } from '../../../server/src/transcript/transcript';

/** Reads a transcript at once. */
export function readTranscript(text: string): Transcript {
  return resultOf(transcriptSteps(text)).transcript;
}
