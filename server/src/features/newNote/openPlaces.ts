import type { Span } from '../../base/span';
import { fixed, open, type Template } from '../../note/templates/template';
import type { Replacement } from './emptyValues';

/**
 * A template from a text, its open places and replacements in it. Offsets count from its start. Of
 * overlapping places, only the first is used.
 */
export function templateOf(
  { text, open: places }: { readonly text: string; readonly open: readonly Span[] },
  replacements: readonly Replacement[],
): Template {
  const all: Replacement[] = [
    ...places.map(({ start, end }) => ({ start, end, pieces: [open(text.slice(start, end))] })),
    ...replacements,
  ].sort((left, right) => left.start - right.start);
  let done = 0;
  const pieces = all.flatMap((place) => {
    if (place.start < done) return [];
    const before = fixed(text.slice(done, place.start));
    done = place.end;
    return [before, ...place.pieces];
  });
  return [...pieces, fixed(text.slice(done))];
}
