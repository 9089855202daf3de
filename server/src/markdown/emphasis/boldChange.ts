import type { Span } from '../../base/span';
import { defaultDialect } from '../inline/dialect';
import { type BoldPlace, boldPlaces } from './boldPlaces';
import { readingsOf } from './emphasisFaults';
import type { EmphasisNode } from './emphasisRuns';
import { inOrder, insertion, offsetAfter, type Replacement } from './replacements';
import { addsEmphasis } from './soundChange';

/** A change of a passage that was verified by parsing the result. */
export interface BoldChange {
  /** In ascending order, not overlapping; offsets count from the start of the passage. */
  readonly changes: readonly Replacement[];
  /** Whether the words become bold. */
  readonly makesBold: boolean;
}

const mark = '**';

/**
 * Makes words of a masked passage bold, or no longer bold where they are bold already. Inserts `**`
 * where Markdown lets it open and close (see `boldPlaces`); bold text that the words overlap is
 * joined with them, other emphasis stays, and apart from spaces nothing else is published
 * differently.
 *
 * @param words in one paragraph, without blanks at their ends; as UTF-16 offsets in the passage,
 *   which must be within the parser's bounds (see `markdownCost`)
 * @param onlyIfBold leave words alone that are not bold
 * @returns undefined where no such change is found, or the words are in no paragraph
 */
export function boldChange(
  masked: string,
  words: Span,
  onlyIfBold = false,
): BoldChange | undefined {
  const before = readingsOf(masked, defaultDialect);
  const index = before[0]?.paragraphs.findIndex(
    ({ start, end }) => start <= words.start && words.end <= end,
  );
  const paragraph = before[0]?.paragraphs[index ?? -1];
  if (index === undefined || paragraph === undefined) return undefined;
  const passage = { masked, dialect: defaultDialect, before, index };
  const bold = paragraph.nodes.filter((node) => node.width === 2 && node.mark !== '~');
  const around = bold.findLast(({ start, end }) => start <= words.start && words.end <= end);
  if (around !== undefined) {
    const changes = withoutMarks(around);
    return addsEmphasis(passage, changes, { bold: -1, italic: 0 })
      ? { changes, makesBold: false }
      : undefined;
  }
  if (onlyIfBold) return undefined;
  const joined = bold.filter(({ start, end }) => start < words.end && words.start < end);
  const whole = {
    start: Math.min(words.start, ...joined.map(({ start }) => start)),
    end: Math.max(words.end, ...joined.map(({ end }) => end)),
  };
  for (const place of boldPlaces(masked, whole)) {
    const changes = inOrder([...joined.flatMap(withoutMarks), ...marksAt(place)]);
    if (changes === null) continue;
    const added = { bold: 1 - joined.length, italic: 0, node: nodeAfter(place, joined) };
    if (addsEmphasis(passage, changes, added)) return { changes, makesBold: true };
  }
  return undefined;
}

function withoutMarks({ start, end }: Span): Replacement[] {
  return [
    { start, end: start + mark.length, newText: '' },
    { start: end - mark.length, end, newText: '' },
  ];
}

function marksAt({ start, end, spaceBefore, spaceAfter }: BoldPlace): Replacement[] {
  return [
    insertion(start, `${spaceBefore ? ' ' : ''}${mark}`),
    insertion(end, `${mark}${spaceAfter ? ' ' : ''}`),
  ];
}

/** The span of the new bold text with its marks, after those of joined bold are removed. */
function nodeAfter({ start, end, spaceBefore }: BoldPlace, joined: readonly EmphasisNode[]): Span {
  const removed = joined.flatMap(withoutMarks);
  const from = offsetAfter(start, removed) + (spaceBefore ? 1 : 0);
  const to = offsetAfter(end, removed) + (spaceBefore ? 1 : 0) + 2 * mark.length;
  return { start: from, end: to };
}
