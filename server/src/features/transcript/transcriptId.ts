import type { Steps } from '../../base/steps';
import type { Transcript } from '../../transcript/transcript';

const known = new WeakMap<Transcript, string>();

/**
 * A text that stands for the cues of a transcript: cues with other times or texts have another one.
 * Worked out once a transcript, in small steps.
 */
export function* transcriptId(transcript: Transcript): Steps<string> {
  let id = known.get(transcript);
  if (id === undefined) {
    id = yield* hashOf(transcript);
    known.set(transcript, id);
  }
  return id;
}

/** Two FNV-1a hashes of 32 bits from different starts, which tell cues apart well enough. */
function* hashOf({ kind, count, starts, ends, texts }: Transcript): Steps<string> {
  const hashes = new Uint32Array([0x811c9dc5, 0x9747b28c]);
  const add = (unit: number) => {
    hashes[0] = Math.imul((hashes[0] as number) ^ unit, 0x01000193);
    hashes[1] = Math.imul((hashes[1] as number) ^ unit, 0x85ebca6b);
  };
  for (let cue = 0; cue < count; cue++) {
    const fields = `${starts[cue]} ${ends[cue]} ${texts[cue]}\n`;
    for (let at = 0; at < fields.length; at++) add(fields.charCodeAt(at));
    yield;
  }
  return `${kind}-${count}-${Array.from(hashes, (hash) => hash.toString(36)).join('-')}`;
}
