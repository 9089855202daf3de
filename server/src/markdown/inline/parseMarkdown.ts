import type { Nodes, Root } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { memoised } from '../../base/memoised';
import type { Span } from '../../base/span';
import { type Dialect, defaultDialect } from './dialect';
import { delimiterMarkup } from './micromarkDelimiters';

/**
 * Parses a masked text as Hugo does. `labels` are taken as defined link labels (CommonMark 0.31,
 * section 4.7), since their definitions may be anywhere in the note. The caller ensures that the
 * text is within bounds (see `markdownCost`). Offsets of the nodes: see `spanOf`.
 */
export function parseMarkdown(
  masked: string,
  labels: readonly string[] = [],
  dialect: Dialect = defaultDialect,
): ParsedMarkdown {
  const definitions = labels.map((label) => `[${label}]: x\n\n`).join('');
  return { root: fromMarkdown(definitions + masked, parserOf(dialect)), shift: definitions.length };
}

export interface ParsedMarkdown {
  readonly root: Root;
  /** How many UTF-16 units stand before the text in what was parsed. */
  readonly shift: number;
}

/** The span of a node in the text that was parsed, as UTF-16 offsets. */
export function spanOf(node: Nodes, parsed: ParsedMarkdown): Span {
  const { start, end } = node.position!;
  return { start: start.offset! - parsed.shift, end: end.offset! - parsed.shift };
}

/**
 * The labels that references in a text could have, without their brackets: text between two
 * brackets that contains no further one (CommonMark 0.31, section 6.3).
 */
export function referenceLabels(masked: string): string[] {
  const labels = new Set<string>();
  for (const [, label] of masked.matchAll(/\[((?:[^[\]\\]|\\.)+)\]/gs)) {
    if (label!.trim() !== '' && label!.length < 1000) labels.add(label!.replace(/\s+/g, ' '));
  }
  return [...labels];
}

/**
 * The parser of remark-parse, with extensions. Character references such as `&amp;` do not affect
 * where markup begins and ends (CommonMark 0.31, section 2.5), so they stay as written and the
 * table of 2,125 names stays out of the bundles.
 */
const parserOf = memoised(
  (dialect: Dialect): Options => ({
    extensions: [delimiterMarkup(dialect), { disable: { null: ['characterReference'] } }],
    mdastExtensions: [gfmStrikethroughFromMarkdown()],
  }),
);
