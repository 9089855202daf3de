import { lineEndFinder } from '../../base/lineEndFinder';
import { afterLineEnd } from '../../base/lines';
import { MarkdownLine } from './markdownLine';
import { type MarkdownState, readLineInto } from './markdownState';
import { BLOCK_QUOTE, Leaf } from './openBlocks';

/** The kind of an HTML block that is a comment (CommonMark 0.31, section 4.6). */
const COMMENT = 2;

/** Lines that can be folded: 0-based line numbers, both inclusive, at least two lines. */
export interface FoldRange {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: 'list' | 'code' | 'comment';
}

interface OpenFold {
  readonly startLine: number;
  endLine: number;
  readonly kind: FoldRange['kind'];
}

/**
 * The ranges of a text that span several lines: list items (nested ones too, to their last line
 * with text), fenced code (with its fences) and HTML comments, in the order in which they begin,
 * the outer one first. Items that begin and end on the same lines give one range. `entry` is the
 * state before the text; what is already open there gives no range. `paired` is as for `readLine`.
 */
export function foldRanges(
  text: string,
  entry: MarkdownState,
  paired: ReadonlySet<string>,
): FoldRange[] {
  const folds = new FoldCollector(entry);
  const line = new MarkdownLine();
  const endOfLine = lineEndFinder(text);
  let state = entry;
  let number = 0;
  for (let start = 0; start < text.length; number += 1) {
    const end = endOfLine(start);
    readLineInto(line, state, text, start, end, paired);
    folds.add(number, line);
    state = line.state;
    start = afterLineEnd(text, end);
  }
  return folds.finish();
}

/** Collects fold ranges from the lines of a text, one after the other. */
class FoldCollector {
  private readonly folds: OpenFold[] = [];
  /** One for each open container, undefined for those that do not fold. */
  private readonly items: (OpenFold | undefined)[];
  private block: OpenFold | undefined;
  private lastTextLine = 0;

  constructor(entry: MarkdownState) {
    this.items = entry.containers.map(() => undefined);
  }

  add(number: number, line: MarkdownLine): void {
    if (!line.goesOnLiterally) this.endBlock();
    this.endItems(line.kept);
    for (let index = 0; index < line.openedCount; index += 1) {
      const container = line.opened[index];
      this.items.push(container === BLOCK_QUOTE ? undefined : this.open(number, 'list'));
    }
    if (line.literal && !line.goesOnLiterally) this.openBlock(number, line.state);
    if (!line.blank) this.lastTextLine = number;
  }

  finish(): FoldRange[] {
    this.endBlock();
    this.endItems(0);
    const ranges: FoldRange[] = [];
    for (const fold of this.folds) {
      if (fold.endLine > fold.startLine && !isSameFold(fold, ranges.at(-1))) ranges.push(fold);
    }
    return ranges;
  }

  private openBlock(number: number, { leaf, detail }: MarkdownState): void {
    if (leaf === Leaf.backticks || leaf === Leaf.tildes) this.block = this.open(number, 'code');
    else if (leaf === Leaf.html && detail === COMMENT) this.block = this.open(number, 'comment');
  }

  private endBlock(): void {
    if (this.block !== undefined) this.block.endLine = this.lastTextLine;
    this.block = undefined;
  }

  private endItems(kept: number): void {
    while (this.items.length > kept) {
      const item = this.items.pop();
      if (item !== undefined) item.endLine = this.lastTextLine;
    }
  }

  private open(startLine: number, kind: FoldRange['kind']): OpenFold {
    const fold = { startLine, endLine: startLine, kind };
    this.folds.push(fold);
    return fold;
  }
}

function isSameFold(a: FoldRange, b: FoldRange | undefined): boolean {
  return a.startLine === b?.startLine && a.endLine === b.endLine && a.kind === b.kind;
}
