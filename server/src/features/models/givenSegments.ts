import { type Message, message } from '../../l10n/message';
import type { CueSegment } from '../../protocol/transcriptProtocol';
import { isCueSegments } from '../transcript/isCueSegments';

/** As many as the schema of the extension's own tool names (`languageModelTools` in package.json). */
export const maxSegments = 200;
export const maxPoints = 50;

/** What a model gives as segments, or which of them has a wrong shape. */
export function givenSegments(
  given: unknown,
): { readonly segments: readonly CueSegment[] } | { readonly refusal: Message } {
  if (!isCueSegments(given)) {
    const wrong = Array.isArray(given) ? given.findIndex((one) => !isCueSegments([one])) : -1;
    return {
      refusal: message(
        'Nothing was written. {0} is wrong: each segment needs the numbers firstCue and lastCue, and a title; points are a list of texts, part is {1} or {2}',
        wrong === -1 ? 'segments' : `segments[${wrong}]`,
        '{ "number": 2 }',
        '{ "newTitle": "…" }',
      ),
    };
  }
  const hasTooMany =
    given.length > maxSegments || given.some(({ points = [] }) => points.length > maxPoints);
  if (!hasTooMany) return { segments: given };
  return {
    refusal: message(
      'Nothing was written. A call takes {0} segments at most, each with {1} points at most',
      maxSegments,
      maxPoints,
    ),
  };
}
