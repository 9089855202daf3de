import { memoisedFor } from '../../base/memoised';
import type { Span } from '../../base/span';
import { isPlainlyClean } from '../../markdown/emphasis/emphasisFastPath';
import {
  type EmphasisFault,
  emphasisFaultsIn,
  readingsOf,
} from '../../markdown/emphasis/emphasisFaults';
import { mayStrikeOut, type Strike, strikesIn } from '../../markdown/emphasis/strikes';
import type { Dialect } from '../../markdown/inline/dialect';
import { markdownCost, markdownCostLimit } from '../../markdown/inline/markdownCost';
import { mayHoldTable } from '../../markdown/tables/tableCells';
import type { Block } from '../block';
import { type MarkedCode, markedCodeIn, mayHoldMarkedCode } from './markedCode';
import { maskedTextOf, passagesOf } from './passages';

/** The findings of the Markdown parser in a block, in the order of the text. */
export interface MarkupFaults {
  /** Paragraphs whose emphasis is published as characters, one fault for each. */
  readonly emphasis: readonly EmphasisFault[];
  readonly strikes: readonly Strike[];
  readonly code: readonly MarkedCode[];
  /** Text that would take the parser too long, as offsets in the block. */
  readonly unchecked: readonly Span[];
}

/** How much of a block is read to find text that needs no parser: about 5 ms. UTF-16 units. */
const maxLengthRead = 300_000;

/** The cost of an estimate that finds a passage too costly, in the unit of `markdownCost`. */
const costOfEstimate = 1;

/** Blocks with more shortcodes or table cells are left unchecked: this many take about 5 ms. */
const maxPieces = 5000;

const noFaults: MarkupFaults = { emphasis: [], strikes: [], code: [], unchecked: [] };

/** The faults of a block that only parsing can find, in a site's dialect; all kinds share one parse. */
export const markupFaultsOf = memoisedFor((block: Block, dialect: Dialect): MarkupFaults => {
  if (block.kind === 'frontMatter' || !hasMarks(block.text) || isShortAndClean(block)) {
    return noFaults;
  }
  const hasTooManyCells = mayHoldTable(block.text) && hasMoreThan(maxPieces, '|', block.text);
  if (hasTooManyCells || hasMoreThan(maxPieces, '{{', block.text)) {
    const start = block.kind === 'segment' ? block.header.line.end : 0;
    return { ...noFaults, unchecked: [{ start, end: block.text.length }] };
  }
  const emphasis: EmphasisFault[] = [];
  const strikes: Strike[] = [];
  const code: MarkedCode[] = [];
  const unchecked: Span[] = [];
  let read = 0;
  let spent = 0;
  for (const own of passagesOf(block)) {
    const passage = { ...own, dialect };
    const { masked } = passage;
    if (!hasMarks(masked)) continue;
    if (read < maxLengthRead && isClean(masked, maxLengthRead - read)) {
      read += masked.length;
      continue;
    }
    const cost = spent < markdownCostLimit ? markdownCost(masked) : Number.POSITIVE_INFINITY;
    if (spent + cost > markdownCostLimit) {
      unchecked.push({ start: passage.start, end: passage.end });
      spent += costOfEstimate;
    } else {
      spent += cost;
      const readings = readingsOf(masked, dialect);
      emphasis.push(...emphasisFaultsIn(passage, readings));
      strikes.push(...strikesIn(passage, readings));
      code.push(...markedCodeIn(passage, readings[0]!.parsed));
    }
  }
  return { emphasis, strikes, code, unchecked };
});

function hasMoreThan(count: number, part: string, text: string): boolean {
  let found = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) {
    found++;
    if (found > count) return true;
  }
  return false;
}

/** Avoids splitting most blocks into passages. */
function isShortAndClean(block: Block): boolean {
  if (block.text.length >= 5000 || mayHoldTable(block.text)) return false;
  return isClean(maskedTextOf(block));
}

/** Marks of emphasis, or tildes that are not all of one run. */
function hasMarks(text: string): boolean {
  return /[*_]|~[^~]+~/.test(text);
}

/** Two runs of two tildes each, of which Markdown may take none for a mark. */
const mayFailToStrike = /(?<!~)~~(?!~)[\s\S]*?(?<!~)~~(?!~)/;

function isClean(masked: string, limit?: number): boolean {
  return (
    !mayHoldMarkedCode(masked) &&
    !mayFailToStrike.test(masked) &&
    isPlainlyClean(masked, limit) &&
    !mayStrikeOut(masked, limit)
  );
}
