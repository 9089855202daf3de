import type { Dialect } from '../inline/dialect';
import { type ParsedMarkdown, parseMarkdown, referenceLabels } from '../inline/parseMarkdown';
import { type EmphasisPairing, intendedPairings } from './emphasisPairs';
import {
  type EmphasisParagraph,
  type EmphasisRun,
  emphasisParagraphs,
  firstMeantLiteral,
  isMeantLiteral,
} from './emphasisRuns';
import type { Passage } from './passage';

/** A paragraph that publishes marks which were meant as emphasis. */
export interface EmphasisFault {
  readonly passage: Passage;
  /** Which of the passage's paragraphs it is, counted from 0. */
  readonly index: number;
  /** The first faulty run; its offsets count from the start of the passage. */
  readonly run: EmphasisRun;
  /** What the author may have meant, the likeliest reading first. */
  readonly pairings: readonly EmphasisPairing[];
  /**
   * The readings of the passage. A fix that is asked for in the task that found the fault needs no
   * parse of its own for them, and no syntax tree stays as long as the block does.
   */
  readonly readings: WeakRef<readonly PassageReading[]>;
}

/** One possible reading of a masked passage. */
export interface PassageReading {
  readonly parsed: ParsedMarkdown;
  readonly paragraphs: readonly EmphasisParagraph[];
}

/**
 * The readings of a masked passage in which no link label, and in which every one, is defined
 * elsewhere: definitions may be in another block, and no result may depend on them.
 */
export function readingsOf(masked: string, dialect: Dialect): PassageReading[] {
  const labels = referenceLabels(masked);
  return (labels.length === 0 ? [[]] : [[], labels]).map((defined) => {
    const parsed = parseMarkdown(masked, defined, dialect);
    return { parsed, paragraphs: emphasisParagraphs(masked, parsed, dialect) };
  });
}

/**
 * The paragraphs of a passage whose emphasis is published as characters, one fault for each, and one
 * more for tildes where the site has no strikethrough.
 */
export function emphasisFaultsIn(
  passage: Passage,
  read: readonly PassageReading[],
): EmphasisFault[] {
  const { masked } = passage;
  const [plain, linked] = read;
  const readings = new WeakRef(read);
  return plain!.paragraphs.flatMap((paragraph, index) => {
    const other = (linked ?? plain!).paragraphs[index];
    const run = firstLiteralInBoth(masked, paragraph.runs, other?.runs);
    const pairings = run === undefined ? [] : intendedPairings(masked, paragraph.runs);
    const tildes = firstLiteralInBoth(masked, paragraph.tildes, other?.tildes);
    return [
      ...(run === undefined ? [] : [{ passage, index, run, pairings, readings }]),
      ...(tildes === undefined ? [] : [{ passage, index, run: tildes, pairings: [], readings }]),
    ];
  });
}

function firstLiteralInBoth(
  masked: string,
  plain: readonly EmphasisRun[],
  linked: readonly EmphasisRun[] | undefined,
): EmphasisRun | undefined {
  if (plain === linked || linked === undefined) return firstMeantLiteral(masked, plain);
  const meantInLinked = new Set(
    linked.filter((run) => isMeantLiteral(masked, run, linked)).map((run) => run.start),
  );
  return plain.find((run) => meantInLinked.has(run.start) && isMeantLiteral(masked, run, plain));
}
