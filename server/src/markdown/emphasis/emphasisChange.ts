import { endBeforeBlanks } from '../../base/lines';
import type { Dialect } from '../inline/dialect';
import { type EmphasisPair, isFaulty, type PairedRun } from './emphasisPairs';
import { enclosingQuotes, leadingPunctuation, trailingPunctuation } from './emphasisPunctuation';
import { insertion, type Replacement } from './replacements';

/** One step of a fix, with what its title needs to say about it. */
export type EmphasisChange = {
  readonly changes: readonly Replacement[];
} & (
  | { readonly kind: 'spaceBefore' | 'spaceAfter'; readonly marks: string; readonly space: Space }
  | { readonly kind: 'remove' | 'escape'; readonly marks: string }
  | { readonly kind: 'movePair'; readonly first: string; readonly last: string }
  | { readonly kind: 'move'; readonly moved: string }
  | { readonly kind: 'moveSpace' }
);

/** What is inserted beside marks: the escaped one is published as nothing where the site says so. */
export type Space = ' ' | '\\ ';

export function spaceIn({ escapedSpace }: Dialect): Space {
  return escapedSpace ? '\\ ' : ' ';
}

/** How to treat the sides of a pair that Markdown does not let open or close. */
export type PairStrategy = 'quotes' | 'space' | 'punctuation';

/**
 * The changes after which both sides of a pair have their intended effect; none where they already
 * do. Where the strategy does not apply to a side, that side gets a space.
 */
export function changesForPair(
  masked: string,
  pair: EmphasisPair,
  strategy: PairStrategy,
  space: Space,
): EmphasisChange[] {
  if (!isFaulty(pair)) return [];
  const spaces = [
    ...(pair.open.after === 'space' ? [spaceOutOfOpener(masked, pair.open)] : []),
    ...(pair.close.before === 'space' ? [spaceOutOfCloser(masked, pair.close)] : []),
  ];
  if (spaces.length > 0) return spaces;
  const both = strategy === 'space' ? null : quotesOut(masked, pair);
  if (both !== null) return [both];
  const inner = strategy === 'punctuation' ? masked.slice(pair.open.end, pair.close.start) : '';
  const leading = leadingPunctuation(inner);
  const trailing = trailingPunctuation(inner);
  const result: EmphasisChange[] = [];
  if (!pair.open.canOpen) {
    result.push(leading === '' ? spaceBefore(pair.open, space) : leadingOut(pair.open, leading));
  }
  if (!pair.close.canClose) {
    result.push(
      trailing === '' ? spaceAfter(pair.close, space) : trailingOut(pair.close, trailing),
    );
  }
  return result;
}

/** The change of marks without a partner: removes them, or escapes them to publish them. */
export function changeForUnpaired(run: PairedRun, kind: 'remove' | 'escape'): EmphasisChange {
  const marks = run.mark.repeat(run.end - run.start);
  if (kind === 'remove') {
    return { kind, marks, changes: [{ start: run.start, end: run.end, newText: '' }] };
  }
  const offsets = Array.from(marks, (_, index) => run.start + index);
  return { kind, marks, changes: offsets.map((offset) => insertion(offset, '\\')) };
}

function spaceBefore(run: PairedRun, space: Space): EmphasisChange {
  const marks = run.mark.repeat(run.end - run.start);
  return { kind: 'spaceBefore', marks, space, changes: [insertion(run.start, space)] };
}

function spaceAfter(run: PairedRun, space: Space): EmphasisChange {
  const marks = run.mark.repeat(run.end - run.start);
  return { kind: 'spaceAfter', marks, space, changes: [insertion(run.end, space)] };
}

function spaceOutOfOpener(masked: string, run: PairedRun): EmphasisChange {
  const blank = /^[ \t]*/.exec(masked.slice(run.end))![0];
  const removal = { start: run.end, end: run.end + blank.length, newText: '' };
  const outside = run.before === 'space' ? [] : [insertion(run.start, ' ')];
  return { kind: 'moveSpace', changes: [...outside, removal] };
}

function spaceOutOfCloser(masked: string, run: PairedRun): EmphasisChange {
  const removal = { start: endBeforeBlanks(masked, 0, run.start), end: run.start, newText: '' };
  const outside = run.after === 'space' ? [] : [insertion(run.end, ' ')];
  return { kind: 'moveSpace', changes: [removal, ...outside] };
}

/** Moves a quote or bracket and its partner out where they exactly enclose the emphasised text. */
function quotesOut(masked: string, { open, close }: EmphasisPair): EmphasisChange | null {
  const quotes = enclosingQuotes(masked.slice(open.end, close.start));
  if (quotes === null) return null;
  const changes = [
    ...leadingOut(open, quotes.first).changes,
    ...trailingOut(close, quotes.last).changes,
  ];
  return { kind: 'movePair', ...quotes, changes };
}

function leadingOut(run: PairedRun, moved: string): EmphasisChange {
  const removal = { start: run.end, end: run.end + moved.length, newText: '' };
  return { kind: 'move', moved, changes: [insertion(run.start, moved), removal] };
}

function trailingOut(run: PairedRun, moved: string): EmphasisChange {
  const removal = { start: run.start - moved.length, end: run.start, newText: '' };
  return { kind: 'move', moved, changes: [removal, insertion(run.end, moved)] };
}
