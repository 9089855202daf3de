import type { Span } from '../../base/span';
import { applyChanges, type TextChange } from './emphasisEdits';
import { type PassageReading, readingsOf } from './emphasisFaults';
import {
  type EmphasisNode,
  type EmphasisParagraph,
  isMeantLiteral,
  lengthOf,
} from './emphasisRuns';
import { visibleContent } from './publishedText';

/** A masked passage of which one paragraph is to be changed. */
export interface TriedPassage {
  readonly masked: string;
  readonly before: readonly PassageReading[];
  readonly index: number;
}

/** How much more emphasis a paragraph is to have; below 0, how much less. */
export interface AddedEmphasis {
  readonly bold: number;
  readonly italic: number;
  /** One that is to be among it, its marks included, as offsets in the changed passage. */
  readonly node?: Span;
}

/**
 * Whether changes do nothing but what they are for, whichever way the passage is read: so much
 * emphasis is added, the rest stays, no more marks are published as characters, and the text is
 * the same, spaces aside.
 *
 * @param changes in order and apart; their offsets count from the start of the passage
 */
export function addsEmphasis(
  { masked, before, index }: TriedPassage,
  changes: readonly TextChange[],
  { bold, italic, node }: AddedEmphasis,
): boolean {
  const edited = applyChanges(masked, changes);
  return readingsOf(edited).every((reading, way) => {
    const old = before[way];
    const [from, to] = [old?.paragraphs[index], reading.paragraphs[index]];
    if (old === undefined || from === undefined || to === undefined) return false;
    return (
      old.paragraphs.length === reading.paragraphs.length &&
      countOf(2, to) === countOf(2, from) + bold &&
      countOf(1, to) === countOf(1, from) + italic &&
      literalMarks(edited, to) <= literalMarks(masked, from) &&
      (node === undefined || to.nodes.some((other) => isAt(other, node))) &&
      visibleContent(old.parsed) === visibleContent(reading.parsed)
    );
  });
}

function countOf(width: EmphasisNode['width'], { nodes }: EmphasisParagraph): number {
  return nodes.filter((node) => node.width === width && node.mark !== '~').length;
}

function literalMarks(masked: string, { runs }: EmphasisParagraph): number {
  return runs
    .filter((run) => isMeantLiteral(masked, run, runs))
    .reduce((sum, run) => sum + lengthOf(run.literal ?? run), 0);
}

function isAt(other: EmphasisNode, node: Span): boolean {
  return other.start === node.start && other.end === node.end;
}
