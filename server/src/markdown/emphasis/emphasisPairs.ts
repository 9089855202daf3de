import type { Span } from '../../base/span';
import type { Flanking } from '../inline/emphasisFlanking';
import { type EmphasisMark, type EmphasisRun, isMeantLiteral, lengthOf } from './emphasisRuns';

/** One side of an emphasis as the author meant it. */
export interface PairedRun extends Span, Flanking {
  readonly mark: EmphasisMark;
}

/** Two runs of equal length that were meant to enclose what stands between them. */
export interface EmphasisPair {
  readonly open: PairedRun;
  readonly close: PairedRun;
}

/** A guess at the author's intention: which runs belong together, and which marks are left over. */
export interface EmphasisPairing {
  readonly pairs: readonly EmphasisPair[];
  readonly unpaired: readonly PairedRun[];
  /** Whether the unpaired marks were meant as the characters that they are. */
  readonly asCharacters?: boolean;
}

/**
 * The possible intentions behind the runs of a paragraph, the likeliest first. A run with a space
 * on one side faces the other way; the rest open and close in turn. Where that leaves a run over,
 * an even number of equal runs is also read strictly in turn. The last reading takes faulty pairs
 * that are not surely emphasis for plain characters. Tildes are considered where some of them are
 * faulty.
 */
export function intendedPairings(masked: string, all: readonly EmphasisRun[]): EmphasisPairing[] {
  const relevant = all.filter((run) => isRelevant(masked, run, all));
  const hasFaultyStrike = relevant.some(
    (run) => run.mark === '~' && isMeantLiteral(masked, run, all),
  );
  const likeliest = pairByNeighbours(
    relevant.filter(({ mark }) => mark !== '~' || hasFaultyStrike),
  );
  const readings = [likeliest];
  const stars = all.filter((run) => run.mark === '*' && lengthOf(run) > 1);
  const inTurn = stars.length % 2 === 0 && stars.every((run) => isSameKind(run, stars[0]!));
  if (likeliest.unpaired.length > 0 && inTurn) readings.unshift(pairInTurn(stars));
  const doubtful = likeliest.pairs.filter((pair) => isFaulty(pair) && !isSurelyEmphasis(pair));
  if (doubtful.length > 0) {
    const marks = doubtful.flatMap(({ open, close }) => [open, close]);
    readings.push({
      pairs: likeliest.pairs.filter((pair) => !doubtful.includes(pair)),
      unpaired: byPlace([...likeliest.unpaired, ...marks]),
      asCharacters: true,
    });
  }
  return readings;
}

/** Whether Markdown does not let a pair open and close where it stands. */
export function isFaulty({ open, close }: EmphasisPair): boolean {
  return !open.canOpen || !close.canClose;
}

/** Single marks, `_` and long runs of stars can be something other than emphasis. */
export function isSurelyEmphasis({ open }: EmphasisPair): boolean {
  return open.mark !== '_' && (lengthOf(open) === 2 || lengthOf(open) === 3);
}

function byPlace(runs: readonly PairedRun[]): PairedRun[] {
  return runs.toSorted((a, b) => a.start - b.start);
}

function isRelevant(masked: string, run: EmphasisRun, all: readonly EmphasisRun[]): boolean {
  const isUsed = run.literal === null || lengthOf(run.literal) < lengthOf(run);
  return isUsed || isMeantLiteral(masked, run, all);
}

function isSameKind(a: EmphasisRun, b: EmphasisRun): boolean {
  return a.mark === b.mark && lengthOf(a) === lengthOf(b);
}

function pairInTurn(runs: readonly EmphasisRun[]): EmphasisPairing {
  const pairs: EmphasisPair[] = [];
  for (let index = 0; index + 1 < runs.length; index += 2) {
    pairs.push({ open: runs[index]!, close: runs[index + 1]! });
  }
  return { pairs, unpaired: [] };
}

function pairByNeighbours(runs: readonly EmphasisRun[]): EmphasisPairing {
  const pairs: EmphasisPair[] = [];
  const unpaired: PairedRun[] = [];
  const open: EmphasisRun[] = [];
  runs.forEach((run, index) => {
    const closes = run.after === 'space';
    const hasLaterPartner = runs.slice(index + 1).some((later) => isSameKind(run, later));
    const partner =
      run.before === 'space' ? -1 : partnerAmong(open, run, closes || !hasLaterPartner);
    if (partner >= 0) {
      const opener = open[partner]!;
      unpaired.push(...open.splice(partner).slice(1), ...surplusOf(opener, run));
      pairs.push(trimmedPair(opener, run));
    } else if (closes) unpaired.push(run);
    else open.push(run);
  });
  unpaired.push(...open);
  return { pairs, unpaired: byPlace(unpaired) };
}

/**
 * The open run that `run` closes: the nearest of equal length or, if `mayDiffer`, the innermost of
 * another length.
 */
function partnerAmong(open: readonly EmphasisRun[], run: EmphasisRun, mayDiffer: boolean): number {
  const equal = open.findLastIndex((opener) => isSameKind(opener, run));
  if (equal >= 0 || !mayDiffer) return equal;
  return open.at(-1)?.mark === run.mark ? open.length - 1 : -1;
}

function trimmedPair(opener: EmphasisRun, closer: EmphasisRun): EmphasisPair {
  const length = Math.min(lengthOf(opener), lengthOf(closer));
  return {
    open: { ...opener, start: opener.end - length },
    close: { ...closer, end: closer.start + length },
  };
}

function surplusOf(opener: EmphasisRun, closer: EmphasisRun): PairedRun[] {
  const { open, close } = trimmedPair(opener, closer);
  if (open.start > opener.start) return [{ ...opener, end: open.start }];
  return close.end < closer.end ? [{ ...closer, start: close.end }] : [];
}
