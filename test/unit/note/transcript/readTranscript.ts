import { resultOf } from '../../../../server/src/note/steps';
import {
  type Transcript,
  transcriptSteps,
} from '../../../../server/src/note/transcript/transcript';

/** Reads a transcript at once. */
export function readTranscript(text: string): Transcript {
  return resultOf(transcriptSteps(text));
}
