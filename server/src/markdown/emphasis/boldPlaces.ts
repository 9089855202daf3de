import type { Span } from '../../base/span';
import {
  clausePunctuationAtEnd,
  enclosingQuotes,
  leadingPunctuation,
  trailingPunctuation,
} from './emphasisPunctuation';

/** The span to put between two `**`, and whether each needs a space on its outer side. */
export interface BoldPlace extends Span {
  readonly spaceBefore: boolean;
  readonly spaceAfter: boolean;
}

/**
 * Where the marks of bold words can stand, the best place first: right around them; inside the
 * quotes that enclose them; before the punctuation that ends them; with a space outside; and with
 * no punctuation at either end. `**` between a letter and a punctuation mark neither opens nor
 * closes on the mark's side (CommonMark 0.31, section 6.2).
 */
export function* boldPlaces(text: string, words: Span): Generator<BoldPlace> {
  const whole = text.slice(words.start, words.end);
  yield tight(words);
  if (enclosingQuotes(whole) !== null) {
    yield tight({ start: words.start + 1, end: words.end - 1 });
  }
  const { start } = words;
  const end = words.end - clausePunctuationAtEnd(whole).length;
  if (start < end && end < words.end) yield* spacedPlaces({ start, end });
  yield* spacedPlaces(words);
  const first = start + leadingPunctuation(whole).length;
  const last = words.end - trailingPunctuation(whole).length;
  if (first < last) yield* spacedPlaces({ start: first, end: last });
}

function tight(span: Span): BoldPlace {
  return { ...span, spaceBefore: false, spaceAfter: false };
}

/** Right around a span, and with a space on one outer side or both. */
export function* spacedPlaces(span: Span): Generator<BoldPlace> {
  yield tight(span);
  yield { ...span, spaceBefore: true, spaceAfter: false };
  yield { ...span, spaceBefore: false, spaceAfter: true };
  yield { ...span, spaceBefore: true, spaceAfter: true };
}
