import { takeMarker } from './containerMarker';
import { endsAtBlankLine, endsHtmlBlock, htmlBlockKind } from './htmlBlock';
import { detailBehind, noElements } from './htmlElements';
import { CODE_INDENT, LineCursor } from './lineCursor';
import {
  closesFence,
  fenceLength,
  isAtxHeading,
  isSetextUnderline,
  thematicBreakFailure,
} from './lineSyntax';
import { DefinitionLine, definitionLine, isUnfinishedDefinition } from './linkDefinition';
import { matchContainers } from './matchContainers';
import { BLOCK_QUOTE, Leaf, nothingOpen, type OpenBlocks, openBlocks } from './openBlocks';

const HASH = 0x23;
const ASTERISK = 0x2a;
const HYPHEN = 0x2d;
const LESS = 0x3c;
const GREATER = 0x3e;
const UNDERSCORE = 0x5f;
const BACKTICK = 0x60;
const TILDE = 0x7e;

/**
 * Markers within this many containers are taken for text, so that a line of some megabytes of `>`
 * costs no more than any other. CommonMark has no such limit; real notes stay far below it.
 */
const MAX_DEPTH = 1000;

/**
 * Reads one line as in the first phase of CommonMark's parsing strategy (CommonMark 0.31, sections
 * 4 and 5 and the appendix): which open containers continue, which blocks begin. One object reads
 * any number of lines, one after the other, and holds the result for the last one.
 */
export class MarkdownLine {
  /** What is open after the line. */
  state: OpenBlocks = nothingOpen;
  /** See `LineReading` for these two. */
  literal = false;
  startsParagraph = false;
  /** The line belongs to the fenced code or raw HTML that was open before it. */
  goesOnLiterally = false;
  /** The line holds nothing but blanks and the markers of block quotes. */
  blank = false;
  /** The line makes the paragraph above it a heading (section 4.3). */
  underlines = false;
  /** How many of the containers that were open before the line stay open. */
  kept = 0;
  /**
   * The containers that begin on the line, as in `OpenBlocks.containers`; only the first
   * `openedCount` items count.
   */
  readonly opened: number[] = [];
  openedCount = 0;

  private readonly cursor = new LineCursor();
  private before: OpenBlocks = nothingOpen;
  /** A paragraph is open that continues on the line unless something else begins. */
  private continues = false;
  /** No thematic break begins before this offset. */
  private breakFailure = 0;

  /** Reads text[start, end), a line without its line end, in the state before it. */
  read(before: OpenBlocks, text: string, start: number, end: number): void {
    this.reset(before);
    this.breakFailure = start;
    this.cursor.begin(text, start, end);
    this.kept = matchContainers(this.cursor, before);
    const matched = this.kept === before.containers.length;
    if (!(matched && this.readLiteral())) this.readBlocks(matched);
  }

  /** Skips a line that Markdown never sees: all that was open stays open. */
  keepAll(before: OpenBlocks): void {
    this.reset(before);
    this.state = before;
    this.kept = before.containers.length;
    this.literal = true;
  }

  private reset(before: OpenBlocks): void {
    this.before = before;
    this.literal = false;
    this.startsParagraph = false;
    this.goesOnLiterally = false;
    this.blank = false;
    this.underlines = false;
    this.openedCount = 0;
  }

  /** Where the line's own content begins, behind indentation and container markers. */
  get contentStart(): number {
    return this.cursor.at;
  }

  /** Reads a line in an open fence or HTML block; false where none is open or continues. */
  private readLiteral(): boolean {
    const { leaf, detail } = this.before;
    if (leaf < Leaf.backticks) return false;
    const { text, at, end } = this.cursor;
    this.blank = at === end;
    let ends: boolean;
    if (leaf === Leaf.html) {
      if (this.blank && endsAtBlankLine(detail)) return false;
      ends = endsHtmlBlock(detail, text, at, end);
    } else {
      const marker = leaf === Leaf.backticks ? BACKTICK : TILDE;
      ends = this.cursor.indent() < CODE_INDENT && closesFence(text, at, end, marker, detail);
    }
    if (ends) this.finish(Leaf.none);
    else this.finish(leaf, this.detailBehindLiteral());
    this.literal = true;
    this.goesOnLiterally = true;
    return true;
  }

  private detailBehindLiteral(): number {
    const { leaf, detail } = this.before;
    if (leaf !== Leaf.html || !endsAtBlankLine(detail)) return detail;
    const { text, at, end } = this.cursor;
    return detailBehind(detail, text, at, end);
  }

  /** Opens containers for as long as there are any, then the leaf that the line holds. */
  private readBlocks(matched: boolean): void {
    const { leaf, detail } = this.before;
    this.continues = leaf === Leaf.paragraph || leaf === Leaf.definitions;
    const holdsText = leaf !== Leaf.definitions || isUnfinishedDefinition(detail);
    for (;;) {
      if (this.cursor.atEnd()) {
        this.finishBlank();
        return;
      }
      if (this.cursor.indent() >= CODE_INDENT) {
        if (this.continues) this.finishParagraph();
        else this.finishLiteral(Leaf.none);
        return;
      }
      const code = this.cursor.text.charCodeAt(this.cursor.at);
      const interrupts = matched && this.continues;
      const full = this.kept + this.openedCount >= MAX_DEPTH;
      if (code === GREATER && !full) {
        this.cursor.takeQuoteMarker();
        this.open(BLOCK_QUOTE);
      } else if (this.readLeaf(code, interrupts && holdsText)) return;
      else {
        const container = full ? 0 : takeMarker(this.cursor, interrupts);
        if (container === 0) {
          this.finishParagraph();
          return;
        }
        this.open(container);
      }
      this.continues = false;
    }
  }

  /** Reads a line that is no paragraph; false where it holds a paragraph or a container. */
  private readLeaf(code: number, underlines: boolean): boolean {
    const { text, at, end } = this.cursor;
    if (code === BACKTICK || code === TILDE) {
      const length = fenceLength(text, at, end);
      if (length > 0) this.finishLiteral(code === BACKTICK ? Leaf.backticks : Leaf.tildes, length);
      return length > 0;
    }
    if (code === LESS) return this.readHtmlStart();
    this.underlines = underlines && isSetextUnderline(text, at, end);
    let closed = this.underlines;
    if (code === HASH) closed = isAtxHeading(text, at, end);
    else if (!closed && (code === HYPHEN || code === ASTERISK || code === UNDERSCORE)) {
      closed = this.isThematicBreak();
    }
    if (closed) this.finish(Leaf.none);
    return closed;
  }

  /** Caches how far it has searched: a line of some megabytes of `- - -` would take hours. */
  private isThematicBreak(): boolean {
    const { text, at, end } = this.cursor;
    if (at < this.breakFailure) return false;
    this.breakFailure = thematicBreakFailure(text, at, end);
    return this.breakFailure < 0;
  }

  private readHtmlStart(): boolean {
    const { text, at, end } = this.cursor;
    const kind = htmlBlockKind(text, at, end);
    if (kind === 0 || (kind === 7 && this.continues)) return false;
    if (endsHtmlBlock(kind, text, at, end)) this.finishLiteral(Leaf.none);
    else if (!endsAtBlankLine(kind)) this.finishLiteral(Leaf.html, kind);
    else this.finishLiteral(Leaf.html, detailBehind(noElements, text, at, end));
    return true;
  }

  /** Reuses the array over lines, as emptying it would make it allocate again. */
  private open(container: number): void {
    this.opened[this.openedCount] = container;
    this.openedCount += 1;
  }

  private finishBlank(): void {
    const last = this.openedCount - 1;
    this.blank = last < 0 || this.opened[last] === BLOCK_QUOTE;
    this.finish(this.blank ? Leaf.none : Leaf.emptyItem);
  }

  /** The line is ordinary text: it continues the paragraph above, lazily or not, or begins one. */
  private finishParagraph(): void {
    const { leaf, detail, containers } = this.before;
    if (this.continues) this.kept = containers.length;
    if (this.continues && leaf === Leaf.paragraph) {
      this.finish(Leaf.paragraph);
      return;
    }
    const { text, at, end } = this.cursor;
    const above = this.continues ? detail : DefinitionLine.none;
    const definition = definitionLine(above, text, at, end);
    const mayStart = definition === DefinitionLine.none || isUnfinishedDefinition(definition);
    this.startsParagraph =
      mayStart && !isUnfinishedDefinition(above) && this.kept + this.openedCount === 0;
    if (definition === DefinitionLine.none) this.finish(Leaf.paragraph);
    else this.finish(Leaf.definitions, definition);
  }

  private finishLiteral(leaf: Leaf, detail = 0): void {
    this.literal = true;
    this.finish(leaf, detail);
  }

  private finish(leaf: Leaf, detail = 0): void {
    this.state = openBlocks(this.before, this.kept, this.opened, this.openedCount, leaf, detail);
  }
}
