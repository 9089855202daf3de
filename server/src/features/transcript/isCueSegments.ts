import type { CueSegment } from '../../protocol/transcriptProtocol';

/**
 * Whether a value of a request has the shape of segments, one at least. The numbers of the cues are
 * judged with the transcript.
 */
export function isCueSegments(value: unknown): value is readonly CueSegment[] {
  return Array.isArray(value) && value.length > 0 && value.every(isCueSegment);
}

function isCueSegment(value: unknown): value is CueSegment {
  const { firstCue, lastCue, title, points, words, part } = (value ?? {}) as Record<
    string,
    unknown
  >;
  return (
    typeof firstCue === 'number' &&
    typeof lastCue === 'number' &&
    typeof title === 'string' &&
    (points === undefined || areTexts(points)) &&
    (words === undefined || typeof words === 'string') &&
    (part === undefined || isPartChoice(part))
  );
}

function areTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

function isPartChoice(value: unknown): boolean {
  const { number, newTitle } = (value ?? {}) as Record<string, unknown>;
  return newTitle === undefined
    ? typeof number === 'number'
    : typeof newTitle === 'string' && number === undefined;
}
