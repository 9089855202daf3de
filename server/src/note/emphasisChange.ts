import type { Span } from './block';
import { type EmphasisPair, isFaulty, type PairedRun } from './emphasisPairs';

/** A replacement in the masked text that a paragraph was parsed from; UTF-16 offsets. */
export interface TextChange extends Span {
  readonly newText: string;
}

/** One thing that a fix does, with what its title needs to say about it. */
export type EmphasisChange = {
  readonly changes: readonly TextChange[];
} & (
  | { readonly kind: 'spaceBefore' | 'spaceAfter' | 'remove' | 'escape'; readonly marks: string }
  | { readonly kind: 'movePair'; readonly first: string; readonly last: string }
  | { readonly kind: 'move'; readonly moved: string }
  | { readonly kind: 'moveSpace' }
);

/** How to treat the sides of a pair that Markdown does not let open or close. */
export type PairStrategy = 'quotes' | 'space' | 'punctuation';

/**
 * The changes that let both sides of a pair be what the author meant; none where they already
 * are. Where the strategy does not apply to a side, that side gets a space.
 */
export function changesForPair(
  masked: string,
  pair: EmphasisPair,
  strategy: PairStrategy,
): EmphasisChange[] {
  if (!isFaulty(pair)) return [];
  const spaces = [
    ...(pair.open.after === 'space' ? [spaceOutOfOpener(masked, pair.open)] : []),
    ...(pair.close.before === 'space' ? [spaceOutOfCloser(masked, pair.close)] : []),
  ];
  if (spaces.length > 0) return spaces;
  const both = strategy === 'space' ? null : quotesOut(masked, pair);
  if (both !== null) return [both];
  const moves = strategy === 'punctuation';
  const result: EmphasisChange[] = [];
  if (!pair.open.canOpen)
    result.push((moves ? leadingOut(masked, pair.open) : null) ?? spaceBefore(pair.open));
  if (!pair.close.canClose) {
    result.push((moves ? trailingOut(masked, pair.close) : null) ?? spaceAfter(pair.close));
  }
  return result;
}

/** What becomes of marks without a partner: they go, or they are published on purpose. */
export function changeForUnpaired(run: PairedRun, kind: 'remove' | 'escape'): EmphasisChange {
  const marks = run.mark.repeat(run.end - run.start);
  if (kind === 'remove') {
    return { kind, marks, changes: [{ start: run.start, end: run.end, newText: '' }] };
  }
  const offsets = Array.from(marks, (_, index) => run.start + index);
  return { kind, marks, changes: offsets.map((offset) => insertion(offset, '\\')) };
}

function insertion(offset: number, newText: string): TextChange {
  return { start: offset, end: offset, newText };
}

function spaceBefore(run: PairedRun): EmphasisChange {
  const marks = run.mark.repeat(run.end - run.start);
  return { kind: 'spaceBefore', marks, changes: [insertion(run.start, ' ')] };
}

function spaceAfter(run: PairedRun): EmphasisChange {
  const marks = run.mark.repeat(run.end - run.start);
  return { kind: 'spaceAfter', marks, changes: [insertion(run.end, ' ')] };
}

function spaceOutOfOpener(masked: string, run: PairedRun): EmphasisChange {
  const blank = /^[ \t]*/.exec(masked.slice(run.end))![0];
  const removal = { start: run.end, end: run.end + blank.length, newText: '' };
  const outside = run.before === 'space' ? [] : [insertion(run.start, ' ')];
  return { kind: 'moveSpace', changes: [...outside, removal] };
}

function spaceOutOfCloser(masked: string, run: PairedRun): EmphasisChange {
  const blank = /[ \t]*$/.exec(masked.slice(0, run.start))![0];
  const removal = { start: run.start - blank.length, end: run.start, newText: '' };
  const outside = run.after === 'space' ? [] : [insertion(run.end, ' ')];
  return { kind: 'moveSpace', changes: [removal, ...outside] };
}

const closerOf = new Map(
  [
    '“”',
    '‘’',
    '「」',
    '『』',
    '《》',
    '〈〉',
    '（）',
    '【】',
    '〔〕',
    '［］',
    '()',
    '[]',
    '""',
    "''",
  ].map((pair) => [pair[0]!, pair[1]!]),
);

/** Moves a quote or bracket and its partner out where exactly they enclose the emphasis' text. */
function quotesOut(masked: string, { open, close }: EmphasisPair): EmphasisChange | null {
  const inner = masked.slice(open.end, close.start);
  const first = inner[0] ?? '';
  const last = closerOf.get(first);
  if (
    last === undefined ||
    inner.length < 3 ||
    partnerOffset(inner, first, last) !== inner.length - 1
  ) {
    return null;
  }
  return {
    kind: 'movePair',
    first,
    last,
    changes: [
      insertion(open.start, first),
      { start: open.end, end: open.end + 1, newText: '' },
      { start: close.start - 1, end: close.start, newText: '' },
      insertion(close.end, last),
    ],
  };
}

/** Where the quote at the beginning of a text is closed, or -1. */
function partnerOffset(text: string, first: string, last: string): number {
  if (first === last) return text.indexOf(last, 1);
  let depth = 0;
  for (let offset = 0; offset < text.length; offset++) {
    if (text[offset] === first) depth++;
    else if (text[offset] === last && --depth === 0) return offset;
  }
  return -1;
}

/** One quote or bracket, or all of the punctuation that ends or separates clauses. */
const leadingPunctuation = /^(?:[“‘「『《〈（【〔［(["']|[，。！？；：、…—,.!?;:]+)/;
const trailingPunctuation = /(?:[”’」』》〉）】〕］)\]"']|[，。！？；：、…—,.!?;:]+)$/;

function leadingOut(masked: string, run: PairedRun): EmphasisChange | null {
  const moved = leadingPunctuation.exec(masked.slice(run.end))?.[0];
  if (moved === undefined) return null;
  const removal = { start: run.end, end: run.end + moved.length, newText: '' };
  return { kind: 'move', moved, changes: [insertion(run.start, moved), removal] };
}

function trailingOut(masked: string, run: PairedRun): EmphasisChange | null {
  const moved = trailingPunctuation.exec(masked.slice(0, run.start))?.[0];
  if (moved === undefined) return null;
  const removal = { start: run.start - moved.length, end: run.start, newText: '' };
  return { kind: 'move', moved, changes: [removal, insertion(run.end, moved)] };
}
