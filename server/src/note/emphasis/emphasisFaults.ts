import { type Block, memoised, type Span } from '../block';
import { type EmphasisPairing, intendedPairings } from './emphasisPairs';
import {
  type EmphasisParagraph,
  type EmphasisRun,
  emphasisParagraphs,
  firstMeantLiteral,
  isMeantLiteral,
} from './emphasisRuns';
import { type ParsedMarkdown, parseMarkdown, referenceLabels } from './markdown';
import { markdownCost, markdownCostLimit } from './markdownCost';
import { hasMoreShortcodesThan } from './markdownMask';
import { maskedTextOf, type Passage, passagesOf } from './passages';
import { isPlainlyClean } from './plainEmphasis';

/** A paragraph that publishes marks which were meant as emphasis. */
export interface EmphasisFault {
  readonly passage: Passage;
  /** Which of the passage's paragraphs it is, counted from 0. */
  readonly index: number;
  /** The first run in question; its offsets count from the start of the passage. */
  readonly run: EmphasisRun;
  /** What the author may have meant, the likeliest reading first. */
  readonly pairings: readonly EmphasisPairing[];
}

export interface EmphasisFaults {
  readonly faults: readonly EmphasisFault[];
  /** What was too much work for the parser, as offsets in the block. */
  readonly unchecked: readonly Span[];
}

/** At most so much of a block, in UTF-16 units, is read to see what needs no parser: about 5 ms. */
const longestRead = 300_000;

/** What it costs to find out that a passage costs too much, in the unit of `markdownCost`. */
const costOfEstimate = 1;

/** More shortcodes than this in one block are not looked at: these take about 5 ms. */
const mostShortcodes = 5000;

/** The paragraphs of a block whose emphasis is published as characters, one fault for each. */
export const emphasisFaultsOf: (block: Block) => EmphasisFaults = memoised((block) => {
  const faults: EmphasisFault[] = [];
  const unchecked: Span[] = [];
  if (block.kind === 'frontMatter' || !/[*_]/.test(block.text) || isShortAndClean(block)) {
    return { faults, unchecked };
  }
  if (hasMoreShortcodesThan(mostShortcodes, block.text)) {
    const start = block.kind === 'segment' ? block.header.line.end : 0;
    return { faults, unchecked: [{ start, end: block.text.length }] };
  }
  let read = 0;
  let spent = 0;
  for (const passage of passagesOf(block)) {
    const { masked } = passage;
    if (!/[*_]/.test(masked)) continue;
    if (read < longestRead && isPlainlyClean(masked, longestRead - read)) {
      read += masked.length;
      continue;
    }
    const cost = spent < markdownCostLimit ? markdownCost(masked) : Number.POSITIVE_INFINITY;
    if (spent + cost > markdownCostLimit) {
      unchecked.push({ start: passage.start, end: passage.end });
      spent += costOfEstimate;
    } else {
      spent += cost;
      faults.push(...faultsIn(passage));
    }
  }
  return { faults, unchecked };
});

/** Spares most blocks being taken apart. */
function isShortAndClean(block: Block): boolean {
  return block.text.length < 5000 && isPlainlyClean(maskedTextOf(block));
}

/** One way in which a masked passage may come out. */
export interface PassageReading {
  readonly parsed: ParsedMarkdown;
  readonly paragraphs: readonly EmphasisParagraph[];
}

/**
 * A masked passage as it comes out if no link label in it is defined elsewhere, and as it comes
 * out if all are: definitions may stand in another block, and no answer may depend on them.
 */
export function readingsOf(masked: string): PassageReading[] {
  const labels = referenceLabels(masked);
  return (labels.length === 0 ? [[]] : [[], labels]).map((defined) => {
    const parsed = parseMarkdown(masked, defined);
    return { parsed, paragraphs: emphasisParagraphs(masked, parsed) };
  });
}

function faultsIn(passage: Passage): EmphasisFault[] {
  const { masked } = passage;
  const [plain, linked] = readingsOf(masked);
  return plain!.paragraphs.flatMap((paragraph, index) => {
    const run = firstLiteralInBoth(masked, paragraph, (linked ?? plain!).paragraphs[index]);
    if (run === undefined) return [];
    return [{ passage, index, run, pairings: intendedPairings(masked, paragraph.runs) }];
  });
}

function firstLiteralInBoth(
  masked: string,
  plain: EmphasisParagraph,
  linked: EmphasisParagraph | undefined,
): EmphasisRun | undefined {
  if (plain === linked || linked === undefined) return firstMeantLiteral(masked, plain.runs);
  const meantInLinked = new Set(
    linked.runs.filter((run) => isMeantLiteral(masked, run, linked.runs)).map((run) => run.start),
  );
  return plain.runs.find(
    (run) => meantInLinked.has(run.start) && isMeantLiteral(masked, run, plain.runs),
  );
}
