import type { Nodes } from 'mdast';
import { classOfUnit } from '../inline/emphasisFlanking';
import { type ParsedMarkdown, spanOf } from '../inline/parseMarkdown';
import { type PassageReading, readingsOf } from './emphasisFaults';
import { applyChanges, type Replacement } from './replacements';
import type { Strike } from './strikes';

/** What replaces each tilde: a full-width one, a hyphen, or an escaped one. */
export type TildeReplacement = '～' | '-' | '\\~';

/** A way to publish text between two tildes without strikethrough, verified by parsing. */
export interface StrikeFix {
  readonly writes: TildeReplacement;
  /** In ascending order, not overlapping; offsets count from the start of the passage. */
  readonly changes: readonly Replacement[];
}

/**
 * The fixes for a strike. Each of them, applied, removes that strike and changes nothing else that
 * is published except the tildes themselves.
 */
export function strikeFixes(strike: Strike): StrikeFix[] {
  const { masked, dialect } = strike.passage;
  const before = readingsOf(masked, dialect).map(({ parsed }) => published(parsed, strike));
  const writings: TildeReplacement[] = [
    '～',
    ...(mayBeHyphens(strike) ? (['-'] as const) : []),
    '\\~',
  ];
  return writings
    .map((writes) => ({ writes, changes: changesTo(strike, writes) }))
    .filter(({ changes }) => {
      const after = readingsOf(applyChanges(masked, changes), dialect);
      return isSame(before, after);
    });
}

/** A hyphen at the beginning of a line could become a list or a rule. */
function mayBeHyphens({ passage: { masked }, first }: Strike): boolean {
  return classOfUnit(masked.charCodeAt(first.start - 1)) !== 'space';
}

function changesTo({ first, last }: Strike, writes: TildeReplacement): Replacement[] {
  return [first, last].map(({ start, end }) => ({
    start,
    end,
    newText: writes.repeat(end - start),
  }));
}

function isSame(before: readonly string[], after: readonly PassageReading[]): boolean {
  return (
    before.length === after.length &&
    after.every(({ parsed }, reading) => published(parsed) === before[reading])
  );
}

/** What a text publishes apart from tildes, their replacements, and one strike. */
function published(parsed: ParsedMarkdown, without?: Strike): string {
  const parts: string[] = [];
  const collect = (node: Nodes): void => {
    const { start, end } = spanOf(node, parsed);
    if (end <= 0 && parsed.shift > 0 && node.type === 'definition') return;
    const isLeftOut =
      node.type === 'delete' &&
      without !== undefined &&
      start === without.first.end - 1 &&
      end === without.last.start + 1;
    const isShown = node.type !== 'text' && !isLeftOut;
    if (isShown) parts.push(`<${node.type}>`);
    if ('value' in node) parts.push(node.value.replace(/[~～-]/g, ''));
    if ('children' in node) for (const child of node.children) collect(child);
    if (isShown) parts.push(`</${node.type}>`);
  };
  collect(parsed.root);
  return parts.join('');
}
