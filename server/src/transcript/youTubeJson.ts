import { type Cue, CueLines } from './cue';
import { field, items, numberOf, textOf } from './jsonValue';

/**
 * The cues of YouTube's `json3`, from its `events`. Each has a start and a length in milliseconds
 * and pieces of text, which in automatic captions are single words. Automatic captions stay on the
 * screen while the next ones are spoken, so that such an event is ended at the start of the next.
 */
export function* youTubeCues(events: unknown): Generator<Cue | undefined> {
  let waiting: Cue | undefined;
  let rolls = false;
  for (const event of items(events)) {
    const next = cueOf(event);
    if (next !== undefined && next.lines.length > 0) {
      yield waiting && rolls ? endedAt(waiting, next.start) : waiting;
      waiting = next;
      rolls = field(event, 'wWinId') !== undefined;
    }
    yield undefined;
  }
  yield waiting;
}

function cueOf(event: unknown): Cue | undefined {
  const start = Math.round(numberOf(field(event, 'tStartMs')));
  const end = start + Math.round(numberOf(field(event, 'dDurationMs')));
  const pieces = items(field(event, 'segs'));
  if (pieces.length === 0 || Number.isNaN(end)) return undefined;
  const lines = new CueLines();
  for (const piece of pieces) {
    const offset = numberOf(field(piece, 'tOffsetMs') ?? 0);
    if (pieces.length > 1) lines.beginWord(start + offset);
    lines.add(textOf(field(piece, 'utf8')));
  }
  return { start, end, speaker: '', lines: lines.end() };
}

function endedAt(cue: Cue, start: number): Cue {
  return start > cue.start && start < cue.end ? { ...cue, end: start } : cue;
}
