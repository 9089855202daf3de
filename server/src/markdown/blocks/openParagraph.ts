import type { Span } from '../../base/span';
import { isUnfinishedDefinition } from './linkDefinition';
import type { MarkdownLine } from './markdownLine';
import { Leaf } from './openBlocks';
import { startsTable } from './table';

/** The paragraph that is open while lines are read, by its first two lines. */
export class OpenParagraph {
  private lines: Span[] = [];

  get firstLine(): Span {
    return this.lines[0] ?? { start: 0, end: 0 };
  }

  isTable(text: string): boolean {
    const [first, second] = this.lines.map(({ start, end }) => text.slice(start, end));
    return first !== undefined && second !== undefined && startsTable(first, second);
  }

  /** Adds the next line, which ends at `end` and was read in a state with the leaf `before`. */
  add({ state, openedCount, contentStart }: MarkdownLine, before: Leaf, end: number): void {
    const isText =
      state.leaf === Leaf.paragraph ||
      (state.leaf === Leaf.definitions && isUnfinishedDefinition(state.detail));
    const goesOn = openedCount === 0 && (before === Leaf.paragraph || before === Leaf.definitions);
    if (!isText || !goesOn) this.lines = [];
    if (isText && this.lines.length < 2) this.lines.push({ start: contentStart, end });
  }
}
