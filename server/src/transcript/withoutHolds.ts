import type { Cue } from './cue';

/**
 * Ends running captions where the next one starts: they stay on the screen while that is spoken, so
 * that nothing would lie between two of them. Running captions are those of which most are shown
 * beyond the start of the next one and no longer than it; the cues of any other file stay as they
 * are, since there two people speak at once.
 *
 * @param cues in the order of their starts
 */
export function withoutHolds(cues: readonly Cue[]): readonly Cue[] {
  const isHeld = cues.map((cue, at) => staysBeyond(cue, cues[at + 1]));
  if (isHeld.filter(Boolean).length <= cues.length / 2) return cues;
  return cues.map((cue, at) => ({
    ...cue,
    end: isHeld[at] ? (cues[at + 1]?.start ?? cue.end) : cue.end,
    isRolled: cue.isRolled === true || isHeld[at - 1] === true,
  }));
}

function staysBeyond({ start, end }: Cue, next: Cue | undefined): boolean {
  return next !== undefined && start < next.start && next.start < end && end <= next.end;
}
