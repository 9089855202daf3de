import type { Span } from '../../base/span';
import { fixed, open, type Template } from '../../note/templates/template';
import type { Replacement } from './emptyValues';

/**
 * A text of which some places are open, and others are replaced; of places that meet the first
 * counts. All offsets count from its start.
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
