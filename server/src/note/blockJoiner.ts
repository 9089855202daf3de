import type { Block, FrontMatterBlock } from './block';
import { type Pieces, piecesOf, rememberPieces } from './pieces';
import { blockOf, type Scan, type ScanContext } from './scan';
import { documentStart, type MarkdownState } from './structure/markdownState';

/** Blocks of no more pieces than this are read again rather than remembered in pieces. */
const few = 8;

/** Puts blocks together from above: what begins no block of its own belongs to the one above it. */
export class BlockJoiner {
  /** What Markdown has open behind what was put together so far. */
  state: MarkdownState = documentStart;
  /** The blocks that came out of texts that were scanned. */
  readonly scanned = new Set<Block>();

  private readonly finished: Block[] = [];
  private last: Block | undefined;
  /** The pieces of the last block and what they sum up to, where it has more than one. */
  private pieces: Block[] = [];
  private entries: MarkdownState[] = [];
  private literalStarts: number[] = [];
  private text = '';
  private lineEnds = 0;

  constructor(private readonly context: ScanContext) {}

  /** Whether there is a block above that lines can belong to. */
  get canGoOn(): boolean {
    return this.last !== undefined && this.last.kind !== 'frontMatter';
  }

  /** Adds a block as it is. */
  take(block: Block): void {
    this.finishLast();
    this.last = block;
    this.state = block.exit;
  }

  /** Adds a whole block, or what goes on with the one above. */
  takePiece(piece: Block): void {
    if (piece.kind === 'preamble' && this.canGoOn) this.goOn(piece, piece.exit, piece.literalStart);
    else this.take(piece);
  }

  /** Adds what a text was cut into that begins in the state reached. */
  add({ blocks }: Scan): void {
    for (const block of blocks) {
      this.scanned.add(block);
      this.takePiece(block);
    }
  }

  /**
   * Makes a block a piece of the one above, to which it is a part of what is open there.
   *
   * @param literalStart where the literal lines begin with which it ends there
   */
  goOn(piece: Block, exit: MarkdownState, literalStart: number): void {
    if (this.pieces.length === 0) this.openLast(this.last as Block);
    this.pieces.push(piece);
    this.entries.push(this.state);
    this.literalStarts.push(literalStart);
    this.text += piece.text;
    this.lineEnds += piece.lineEnds;
    this.state = exit;
  }

  /** Goes on with pieces, from one index up to but without another, that are read as they were. */
  goOnAsBefore({ blocks, entries, literalStarts, exit }: Pieces, from: number, to?: number): void {
    const end = to ?? blocks.length;
    for (let index = from; index < end; index++) {
      const literalStart = literalStarts[index] as number;
      this.goOn(blocks[index] as Block, entries[index + 1] ?? exit, literalStart);
    }
  }

  /** All blocks put together. Nothing can be added after. */
  finish(): readonly Block[] {
    this.finishLast();
    return this.finished;
  }

  private openLast(last: Block): void {
    const known = piecesOf(last, this.context);
    this.pieces = known === undefined ? [last] : known.blocks.slice();
    this.entries = known === undefined ? [last.entry] : known.entries.slice();
    this.literalStarts = known === undefined ? [last.literalStart] : known.literalStarts.slice();
    this.text = last.text;
    this.lineEnds = last.lineEnds;
  }

  private finishLast(): void {
    const { last } = this;
    if (last === undefined) return;
    const isWhole = this.pieces.length === 0 || last.kind === 'frontMatter';
    this.finished.push(isWhole ? last : this.joined(last));
    if (this.pieces.length > 0) this.pieces = [];
  }

  private joined(opening: Exclude<Block, FrontMatterBlock>): Block {
    const { text, lineEnds, state } = this;
    const { entry } = opening;
    const literalStart = this.literalStart();
    const block = blockOf(opening, { text, lineEnds, entry, exit: state, literalStart });
    if (this.pieces.length > few) {
      const { pieces: blocks, entries, literalStarts } = this;
      rememberPieces(block, { blocks, entries, literalStarts, exit: state }, this.context);
    }
    return block;
  }

  /** Pieces that are literal from their first line on go on with what is literal above them. */
  private literalStart(): number {
    let start = this.text.length;
    for (let index = this.pieces.length - 1; index >= 0; index--) {
      const { length } = (this.pieces[index] as Block).text;
      const own = this.literalStarts[index] as number;
      if (own === length) break;
      start -= length - own;
      if (own > 0) break;
    }
    return start;
  }
}
