import type { Span } from '../block';
import { type BoldPlace, boldPlaces } from './boldPlaces';
import { applyChanges, inOrder, insertion, offsetAfter, type TextChange } from './emphasisEdits';
import { type PassageReading, readingsOf } from './emphasisFaults';
import { type EmphasisNode, isMeantLiteral, lengthOf } from './emphasisRuns';
import { visibleContent } from './emphasisVisibleContent';

/** A change of a passage that has been tried by parsing it. */
export interface BoldChange {
  /** In order and apart; offsets count from the start of the passage. */
  readonly changes: readonly TextChange[];
  /** Whether the words are bold after it. */
  readonly makesBold: boolean;
}

const mark = '**';

/**
 * Makes words of a masked passage bold, or no longer bold where they are already. `**` is put where
 * Markdown lets it open and close (see `boldPlaces`); bold that the words overlap is joined with
 * them, any other emphasis stays, and nothing else is published than before, spaces aside.
 *
 * @param words in one paragraph, without blanks at their ends; as UTF-16 offsets in the passage,
 *   which must be within the parser's bounds (see `markdownCost`)
 * @param onlyIfBold leave words alone that are not bold
 * @returns undefined where no such change is found, or the words stand in no paragraph
 */
export function boldChange(
  masked: string,
  words: Span,
  onlyIfBold = false,
): BoldChange | undefined {
  const before = readingsOf(masked);
  const index = before[0]?.paragraphs.findIndex(
    ({ start, end }) => start <= words.start && words.end <= end,
  );
  const paragraph = before[0]?.paragraphs[index ?? -1];
  if (index === undefined || paragraph === undefined) return undefined;
  const passage = { masked, before, index };
  const bold = paragraph.nodes.filter(({ width }) => width === mark.length);
  const around = bold.findLast(({ start, end }) => start <= words.start && words.end <= end);
  if (around !== undefined) {
    const changes = withoutMarks(around);
    return isSound(passage, changes, -1) ? { changes, makesBold: false } : undefined;
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
    const node = nodeAfter(place, joined);
    if (isSound(passage, changes, 1 - joined.length, node)) return { changes, makesBold: true };
  }
  return undefined;
}

function withoutMarks({ start, end }: Span): TextChange[] {
  return [
    { start, end: start + mark.length, newText: '' },
    { start: end - mark.length, end, newText: '' },
  ];
}

function marksAt({ start, end, spaceBefore, spaceAfter }: BoldPlace): TextChange[] {
  return [
    insertion(start, `${spaceBefore ? ' ' : ''}${mark}`),
    insertion(end, `${mark}${spaceAfter ? ' ' : ''}`),
  ];
}

/** Where the new bold stands, its marks included, once the bold that it takes in has gone. */
function nodeAfter({ start, end, spaceBefore }: BoldPlace, joined: readonly EmphasisNode[]): Span {
  const gone = joined.flatMap(withoutMarks);
  const from = offsetAfter(start, gone) + (spaceBefore ? 1 : 0);
  const to = offsetAfter(end, gone) + (spaceBefore ? 1 : 0) + 2 * mark.length;
  return { start: from, end: to };
}

interface TriedPassage {
  readonly masked: string;
  readonly before: readonly PassageReading[];
  /** Which of its paragraphs is changed. */
  readonly index: number;
}

/**
 * Whether changes do nothing but what they are for: as much more bold as said, `node` among it,
 * the other emphasis as before, no more marks published as characters, and the same text.
 */
function isSound(
  { masked, before, index }: TriedPassage,
  changes: readonly TextChange[],
  moreBold: number,
  node?: Span,
): boolean {
  const edited = applyChanges(masked, changes);
  return readingsOf(edited).every((reading, way) => {
    const old = before[way];
    const [from, to] = [old?.paragraphs[index], reading.paragraphs[index]];
    if (old === undefined || from === undefined || to === undefined) return false;
    const count = (nodes: readonly EmphasisNode[], width: number) =>
      nodes.filter((other) => other.width === width).length;
    const literal = (text: string, { runs }: typeof from) =>
      runs
        .filter((run) => isMeantLiteral(text, run, runs))
        .reduce((sum, run) => sum + lengthOf(run.literal ?? run), 0);
    return (
      old.paragraphs.length === reading.paragraphs.length &&
      count(to.nodes, 2) === count(from.nodes, 2) + moreBold &&
      count(to.nodes, 1) === count(from.nodes, 1) &&
      literal(edited, to) <= literal(masked, from) &&
      (node === undefined || to.nodes.some((other) => isAt(other, node))) &&
      visibleContent(old.parsed) === visibleContent(reading.parsed)
    );
  });
}

function isAt({ start, end, width }: EmphasisNode, node: Span): boolean {
  return width === mark.length && start === node.start && end === node.end;
}
