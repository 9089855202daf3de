import type { Span } from '../../base/span';
import type { Dialect } from '../inline/dialect';
import { type PassageReading, readingsOf } from './emphasisFaults';
import {
  type EmphasisNode,
  type EmphasisParagraph,
  isMeantLiteral,
  lengthOf,
} from './emphasisRuns';
import { visibleContent } from './publishedText';
import { applyChanges, type Replacement } from './replacements';

/** A masked passage and the paragraph in it that is to be changed. */
export interface TriedPassage {
  readonly masked: string;
  readonly dialect: Dialect;
  readonly before: readonly PassageReading[];
  readonly index: number;
}

/** How much emphasis a paragraph is to gain; negative to lose. */
export interface AddedEmphasis {
  readonly bold: number;
  readonly italic: number;
  /** A node that must be among it, its marks included, as offsets in the changed passage. */
  readonly node?: Span;
}

/**
 * Whether replacements have no other effect than the intended one, in each reading of the passage:
 * the paragraph gains the given emphasis, all other emphasis stays, no more marks are published as
 * characters, and the text is unchanged apart from spaces.
 *
 * @param changes in ascending order, not overlapping; their offsets count from the start of the
 *   passage
 */
export function addsEmphasis(
  { masked, dialect, before, index }: TriedPassage,
  changes: readonly Replacement[],
  { bold, italic, node }: AddedEmphasis,
): boolean {
  const edited = applyChanges(masked, changes);
  return readingsOf(edited, dialect).every((reading, way) => {
    const old = before[way];
    const [from, to] = [old?.paragraphs[index], reading.paragraphs[index]];
    if (old === undefined || from === undefined || to === undefined) return false;
    return (
      old.paragraphs.length === reading.paragraphs.length &&
      countOf(2, to) === countOf(2, from) + bold &&
      countOf(1, to) === countOf(1, from) + italic &&
      literalMarks(edited, to) <= literalMarks(masked, from) &&
      (node === undefined || to.nodes.some((other) => isAt(other, node))) &&
      visibleContent(old.parsed, dialect) === visibleContent(reading.parsed, dialect)
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
