import { skipBlanks, TAB } from './lineSyntax';

const GREATER = 0x3e;
const TAB_WIDTH = 4;

/** A line indented by this many columns or more is code (CommonMark 0.31, section 4.4). */
export const CODE_INDENT = 4;

/**
 * Moves along one line, char by char and column by column, from container marker to container
 * marker. Columns count from 0; a tab reaches to the next multiple of four (CommonMark 0.31,
 * section 2.2), and a container may take a part of it.
 */
export class LineCursor {
  text = '';
  end = 0;
  /** The offset of the next char that is no blank, or of the end of the line. */
  at = 0;
  /** The column of `at`, and the one up to which containers reach. */
  private atColumn = 0;
  private column = 0;

  /** Moves to the first char of text[start, end) that is no blank. */
  begin(text: string, start: number, end: number): void {
    this.text = text;
    this.end = end;
    this.moveTo(start, 0);
  }

  /** Whether only blanks are left on the line. */
  atEnd(): boolean {
    return this.at === this.end;
  }

  /** The columns of blanks before the next char, within the containers. */
  indent(): number {
    return this.atColumn - this.column;
  }

  /** Assigns columns of the indentation to a container. */
  takeIndent(columns: number): void {
    this.column += columns;
  }

  isAtQuoteMarker(): boolean {
    const { text, at, end } = this;
    return at < end && this.indent() < CODE_INDENT && text.charCodeAt(at) === GREATER;
  }

  /** Moves behind a `>` and the one column of blank that belongs to it (section 5.1). */
  takeQuoteMarker(): void {
    this.takeMarker(1);
    if (this.indent() > 0) this.takeIndent(1);
  }

  /** Moves behind a marker of `length` chars. */
  takeMarker(length: number): void {
    this.moveTo(this.at + length, this.atColumn + length);
  }

  private moveTo(at: number, column: number): void {
    const { text, end } = this;
    const next = skipBlanks(text, at, end);
    let nextColumn = column;
    for (let blank = at; blank < next; blank += 1) {
      nextColumn += text.charCodeAt(blank) === TAB ? TAB_WIDTH - (nextColumn % TAB_WIDTH) : 1;
    }
    this.at = next;
    this.atColumn = nextColumn;
    this.column = column;
  }
}
