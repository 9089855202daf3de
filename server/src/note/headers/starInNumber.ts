import type { SegmentHeader } from './header';
import type { HeadersAbove } from './headersAbove';

/** The key of the star, hit without shift; two stars stand before it at most. */
const mistypedStar = /(?<!\*)\*{1,2}$/;
const leadingEight = /^8(?=\d)/;

/**
 * A header whose third star was typed as 8: `**82.1:` in part 2 is 2.1. A part that has such a
 * number keeps it.
 *
 * @param start where the header's line starts in the text
 */
export function withoutStarInNumber(
  text: string,
  start: number,
  header: SegmentHeader,
  { part, heading }: HeadersAbove,
): SegmentHeader {
  const { number } = header;
  if (number === undefined) return header;
  const isOfPart = (half: number) => half === part || half === heading;
  const written = String(number.part);
  const meant = Number(written.replace(leadingEight, ''));
  const isRight = isOfPart(number.part) || !isOfPart(meant);
  if (isRight || !mistypedStar.test(text.slice(start, start + number.start))) return header;
  return { ...header, number: { ...number, start: number.start + 1, part: meant } };
}
