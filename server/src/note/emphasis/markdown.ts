import type { Nodes, Root } from 'mdast';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { type Block, memoised, type Span } from '../block';
import { maskForMarkdown } from './markdownMask';

/**
 * A stretch of a block that Markdown reads by itself: whatever stands before and after it, its
 * paragraphs come out the same. Offsets count from the start of the block.
 */
export interface Passage extends Span {
  /** The passage as the parser is to see it; offsets are those of the block's text. */
  readonly masked: string;
}

/**
 * The passages of a block in their order, together its whole text; none for front matter. The
 * first line of a block is taken as the start of a paragraph of its own.
 */
export const passagesOf: (block: Block) => readonly Passage[] = memoised((block) => {
  if (block.kind === 'frontMatter') return [];
  const masked = withoutFaultyHeader(block, maskForMarkdown(block.text));
  const starts = [0, ...passageBorders(masked)];
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? masked.length;
    return { start, end, masked: masked.slice(start, end) };
  });
});

/**
 * What Markdown makes of a masked text, as Hugo publishes it. `labels` are taken as defined link
 * labels (CommonMark 0.31, section 4.7), since their definitions may stand anywhere in the note.
 * The caller sees to it that the text is within bounds (see `markdownCost`). Offsets of the nodes: see `spanOf`.
 */
export function parseMarkdown(masked: string, labels: readonly string[] = []): ParsedMarkdown {
  const definitions = labels.map((label) => `[${label}]: x\n\n`).join('');
  return { root: parser.parse(definitions + masked), shift: definitions.length };
}

export interface ParsedMarkdown {
  readonly root: Root;
  /** How many UTF-16 units stand before the text in what was parsed. */
  readonly shift: number;
}

/** Where a node stands in the text that was parsed, as UTF-16 offsets. */
export function spanOf(node: Nodes, parsed: ParsedMarkdown): Span {
  const { start, end } = node.position!;
  return { start: start.offset! - parsed.shift, end: end.offset! - parsed.shift };
}

/**
 * The labels that references in a text could have, without their brackets: what stands between
 * two brackets and holds no further one (CommonMark 0.31, section 6.3).
 */
export function referenceLabels(masked: string): string[] {
  const labels = new Set<string>();
  for (const [, label] of masked.matchAll(/\[((?:[^[\]\\]|\\.)+)\]/gs)) {
    if (label!.trim() !== '' && label!.length < 1000) labels.add(label!.replace(/\s+/g, ' '));
  }
  return [...labels];
}

/**
 * The stars of a header that is to be respelled say nothing about emphasis yet, neither on its
 * line nor in the text that goes on beneath it.
 */
function withoutFaultyHeader(block: Block, masked: string): string {
  if (block.kind !== 'segment') return masked;
  const { faults, line } = block.header;
  if (!faults.some(({ fault }) => fault === 'stars' || fault === 'title-spaces')) return masked;
  const header = masked.slice(line.start, line.end).replace(/[*_]/g, 'x');
  return masked.slice(0, line.start) + header + masked.slice(line.end);
}

/**
 * Strikethrough with single tildes, as Hugo's parser has it. The extension would also let `**`
 * open and close beside a tilde between letters, which Hugo does not.
 */
const { attentionMarkers: _, ...strikethrough } = gfmStrikethrough({ singleTilde: true });

const parser = unified()
  .use(remarkParse)
  .data({
    micromarkExtensions: [strikethrough],
    fromMarkdownExtensions: [gfmStrikethroughFromMarkdown()],
  })
  .freeze();

/**
 * The lines at which every list, quote and paragraph above has surely ended: a list item or a
 * heading without indentation, and a line without indentation after a blank one. Fenced code and
 * HTML can hold such lines, so a text in which they may occur is one passage.
 */
function passageBorders(masked: string): number[] {
  if (/```|~~~|<[!?/a-z]/i.test(masked)) return [];
  const border =
    /(?<=[\r\n])(?:[-+*] {1,4}(?=[^\s])|#{1,6}[ \t]|(?<=(?:\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r))[^\s])/g;
  return Array.from(masked.matchAll(border), (found) => found.index);
}
