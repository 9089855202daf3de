import type { Nodes } from 'mdast';
import type { Span } from '../../base/span';
import { flankingOf } from '../inline/emphasisFlanking';
import { type ParsedMarkdown, spanOf } from '../inline/parseMarkdown';
import type { PassageReading } from './emphasisFaults';
import type { Passage } from './passage';

/**
 * Single tildes that strike out the text between them although they were not meant to. Offsets
 * count from the start of the passage.
 */
export interface Strike {
  readonly passage: Passage;
  /** The whole runs that the tildes belong to. */
  readonly first: Span;
  readonly last: Span;
}

/**
 * Whether a masked text may hold a strike, decided without parsing: a tilde that can open one and,
 * after it, one that can close it. Takes time in proportion to the text.
 *
 * @param limit how far the tildes may reach, in UTF-16 units; true where one is beyond it
 */
export function mayStrikeOut(masked: string, limit = Number.POSITIVE_INFINITY): boolean {
  let isOpen = false;
  for (let start = masked.indexOf('~'); start >= 0; ) {
    const end = endOfRun(masked, start);
    if (end > limit) return true;
    const { canOpen, canClose } = flankingOf(masked, start, end, '~');
    if (isOpen && canClose) return true;
    isOpen ||= canOpen;
    start = masked.indexOf('~', end);
  }
  return false;
}

/**
 * The accidental strikes that occur in each reading of a passage. A strike that is set off from the
 * text around it by spaces or punctuation, as a word is, was meant: `~old~ new`. It is accidental
 * where anything else touches it from outside (`5~10`, `5%~10`, `好~很好~`), or a digit is next to a
 * tilde inside (`~10 分钟`). Where the site has subscripts, `H~2~O` was meant too.
 */
export function strikesIn(passage: Passage, readings: readonly PassageReading[]): Strike[] {
  const { masked, dialect } = passage;
  const isSubscript = dialect.singleTilde === 'subscript';
  const [plain = [], ...others] = readings.map(({ parsed }) => singleStrikes(masked, parsed));
  return plain
    .filter((strike) => others.every((strikes) => strikes.some((other) => isSame(strike, other))))
    .map((strike) => ({ passage, ...runsOf(masked, strike) }))
    .filter((strike) => !isSetOff(masked, strike))
    .filter((strike) => !isSubscript || !isMeantAsSubscript(masked, strike));
}

/** The spans that two single tildes strike out, tildes included. */
function singleStrikes(masked: string, parsed: ParsedMarkdown): Span[] {
  const strikes: Span[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'delete') {
      const span = spanOf(node, parsed);
      if (span.start >= 0 && masked.charAt(span.start + 1) !== '~') strikes.push(span);
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(parsed.root);
  return strikes;
}

function runsOf(masked: string, { start, end }: Span): { first: Span; last: Span } {
  return {
    first: { start: masked.charAt(start - 1) === '~' ? start - 1 : start, end: start + 1 },
    last: { start: end - 1, end: endOfRun(masked, end - 1) },
  };
}

function isSetOff(masked: string, { first, last }: { first: Span; last: Span }): boolean {
  const outside = masked.charAt(first.start - 1) + masked.charAt(last.end);
  const inside = masked.charAt(first.end) + masked.charAt(last.start - 1);
  return /^(?:[\s|]|(?![%％‰])\p{P})*$/u.test(outside) && !/\d/.test(inside);
}

/** A subscript hangs on a word and holds one; between two digits a tilde stands for a range. */
function isMeantAsSubscript(masked: string, { first, last }: { first: Span; last: Span }): boolean {
  const before = masked.charAt(first.start - 1);
  const inner = masked.slice(first.end, last.start);
  const isRange = /\d/.test(before) && /^\d/.test(inner);
  return (
    !isRange &&
    /[\p{L}\p{N})\]*_]/u.test(before) &&
    !/\p{Script=Han}/u.test(before) &&
    !/[\s，。；：、！？]/.test(inner)
  );
}

function isSame(left: Span, right: Span): boolean {
  return left.start === right.start && left.end === right.end;
}

function endOfRun(text: string, start: number): number {
  let end = start;
  while (text.charCodeAt(end) === 0x7e) end++;
  return end;
}
