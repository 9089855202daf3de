import type { Block } from '../block';
import { missedMarkersOf } from './missedMarkers';

/**
 * Masks the marks of faults that have findings of their own; until these are fixed, the marks say
 * nothing about emphasis or strikethrough. Every offset stays.
 *
 * @param text of the block, its shortcodes masked
 */
export function withoutFaultyMarks(block: Block, text: string): string {
  const masked = withoutFaultyHeader(block, text);
  const stars = missedMarkersOf(block).filter(({ start }) => masked.charAt(start) === '*');
  if (stars.length === 0) return masked;
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of stars) {
    parts.push(masked.slice(done, start), 'x');
    done = end;
  }
  return parts.join('') + masked.slice(done);
}

/**
 * Masks the stars of a malformed header, and tildes between its times, on its line and in the text
 * that continues below it.
 */
function withoutFaultyHeader(block: Block, text: string): string {
  if (block.kind !== 'segment') return text;
  const { faults, line, times } = block.header;
  if (faults.length === 0) return text;
  const hasFaultyStars = faults.some(({ fault }) => fault === 'stars' || fault === 'title-spaces');
  const header = text.slice(times.outer.end, line.end);
  return (
    text.slice(0, times.outer.start) +
    text.slice(times.outer.start, times.outer.end).replaceAll('~', '-') +
    (hasFaultyStars ? header.replace(/[*_]/g, 'x') : header) +
    text.slice(line.end)
  );
}
