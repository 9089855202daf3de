import { runToEnd } from '../../../server/src/base/steps';
import { transcriptSteps } from '../../../server/src/transcript/readTranscript';
import type { Transcript } from '../../../server/src/transcript/transcript';

/** Reads a transcript at once. */
export function readTranscript(text: string): Transcript {
  return runToEnd(transcriptSteps(text)).transcript;
}
