import type { Block } from './block';
import { type BlocksBefore, goneOn, nearest } from './blocksBefore';
import { blockLineStarts, endOfLine, lastNotAbove, lineEndOf } from './lines';
import { pieceAtLine } from './pieceAt';
import { type Reading, rescan } from './rescan';
import { changedSums, sumsOf } from './runningSums';
import { readSequence, type Sequence } from './sequence';
import { changedSequence } from './sequenceChange';
import { segmentSplice } from './sequenceSplice';
import { type Splice, spliceBetween } from './splice';
import { changedTimeline, readTimeline, type Timeline } from './timeline';

/** Replaces `deleted` UTF-16 code units at an offset of a note by a text. */
export interface TextChange {
  readonly offset: number;
  readonly deleted: number;
  readonly inserted: string;
}

/** A line and a column, both 0-based, the column in UTF-16 code units (LSP's default). */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

interface SequenceOfBlocks {
  readonly blocks: readonly Block[];
  readonly sequence: Sequence;
}

const nothing: Reading = {
  blocks: [],
  proofs: 0,
  closings: new Map(),
  paired: new Set(),
  swallowed: [],
  before: [],
  splice: { first: 0, gone: 0, come: 0 },
};

/**
 * A note at one moment. It never changes: an edit gives a new note, which shares with the old
 * one every block that the edit did not touch. Reading never fails, whatever the text.
 */
export class Note {
  #offsets: Int32Array | undefined;
  #lines: Int32Array | undefined;
  #sequences: BlocksBefore<SequenceOfBlocks> | undefined;
  #timeline: Timeline | undefined;
  #timelineBefore: { readonly timeline: Timeline; readonly splice: Splice } | undefined;

  private constructor(
    private readonly reading: Reading,
    /** Whether the text is a note whatever it holds. */
    readonly alwaysNote: boolean,
    /** The same for all notes that came from each other by edits. */
    readonly lineage: object,
  ) {}

  /**
   * Reads a text: the same as an edit of the empty note.
   *
   * @param alwaysNote the text is a note whatever it holds (language `episode-notes`)
   */
  static read(text: string, alwaysNote = false): Note {
    return new Note(nothing, alwaysNote, {}).edit({ offset: 0, deleted: 0, inserted: text });
  }

  get blocks(): readonly Block[] {
    return this.reading.blocks;
  }

  /** Whether the file is a note (format.md, "When is a Markdown file a note?"). */
  get isNote(): boolean {
    return this.alwaysNote || this.reading.proofs > 0;
  }

  /** The shortcodes that enclose something somewhere in the text. */
  get pairedShortcodes(): ReadonlySet<string> {
    return this.reading.paired;
  }

  /** The note after a change; offsets outside the text are drawn in. */
  edit(change: TextChange): Note {
    const reading = rescan(this.reading, this.offsets, change, this.alwaysNote);
    const edited = new Note(reading, this.alwaysNote, this.lineage);
    edited.#inherit(this);
    return edited;
  }

  /** Takes over what is known of the note before, as far as the change left it as it was. */
  #inherit(before: Note): void {
    const { splice } = this.reading;
    this.#offsets = changedSums(before.offsets, this.blocks, splice, textLength);
    if (before.#lines) this.#lines = changedSums(before.#lines, this.blocks, splice, lineEnds);
    if (before.#sequences === undefined) return;
    const known = nearest(before.#sequences, this.blocks);
    const between = this.spliceFrom(known.blocks);
    const sequence = changedSequence(known.sequence, known.blocks, this.blocks, between);
    this.#sequences = goneOn(before.#sequences, { blocks: this.blocks, sequence });
    if (sequence === before.sequence) {
      this.#timeline = before.#timeline;
      this.#timelineBefore = before.#timelineBefore;
    } else if (before.#timeline !== undefined) {
      const segments = segmentSplice(before.sequence, sequence, splice);
      this.#timelineBefore = { timeline: before.#timeline, splice: segments };
    }
  }

  /**
   * How the blocks came out of another list of blocks, and that at no cost where it is the list
   * from before the last edit.
   */
  spliceFrom(blocks: readonly Block[]): Splice {
    const isFromThere = blocks === this.reading.before;
    return isFromThere ? this.reading.splice : spliceBetween(blocks, this.blocks);
  }

  /** Where each block starts, as UTF-16 offsets, and at last where the text ends. */
  get offsets(): Int32Array {
    this.#offsets ??= sumsOf(this.blocks, textLength);
    return this.#offsets;
  }

  /** The 0-based line on which each block starts, and at last the text's last line. */
  get lines(): Int32Array {
    this.#lines ??= sumsOf(this.blocks, lineEnds);
    return this.#lines;
  }

  /** The headers as plain numbers; the same object for as long as these stay the same. */
  get sequence(): Sequence {
    if (this.#sequences === undefined) {
      const last = { blocks: this.blocks, sequence: readSequence(this.blocks) };
      this.#sequences = goneOn(undefined, last);
    }
    return this.#sequences.last.sequence;
  }

  /** How the segments stand to each other in time. */
  get timeline(): Timeline {
    if (this.#timeline === undefined) {
      const known = this.#timelineBefore;
      this.#timeline =
        known === undefined
          ? readTimeline(this.sequence)
          : changedTimeline(known.timeline, this.sequence, known.splice);
      this.#timelineBefore = undefined;
    }
    return this.#timeline;
  }

  get text(): string {
    return this.blocks.map((block) => block.text).join('');
  }

  get length(): number {
    return this.offsets[this.blocks.length] ?? 0;
  }

  /** The line end that the note uses first, LF where it has none yet. */
  get lineEnd(): string {
    return lineEndOf(this.blocks.find((block) => block.lineEnds > 0)?.text ?? '');
  }

  /** The text of a 0-based line without its end; empty past the last line. */
  lineText(line: number): string {
    const place = this.#lineStart(line);
    if (place === undefined) return '';
    const { text, start } = place;
    return text.slice(start, endOfLine(text, start));
  }

  /** The index of the block that holds an offset (at a border: that starts there). */
  blockAt(offset: number): number {
    return lastNotAbove(this.offsets, Math.max(offset, 0), this.blocks.length);
  }

  /** The block that holds a 0-based line; the last one for lines past the end. */
  blockAtLine(line: number): number {
    return lastNotAbove(this.lines, Math.max(line, 0), this.blocks.length);
  }

  /**
   * The position of an offset in a block, which counts from the start of that block. Between CR
   * and LF it is the end of the line: no position lies behind that (LSP 3.18, "Position").
   */
  position(block: number, offset: number): LinePosition {
    const own = this.blocks[block];
    if (own === undefined) return { line: this.lines[this.blocks.length] ?? 0, character: 0 };
    const starts = blockLineStarts(own);
    const line = lastNotAbove(starts, offset, starts.length);
    const isInCrlf = own.text.charCodeAt(offset) === 10 && own.text.charCodeAt(offset - 1) === 13;
    const character = offset - (starts[line] ?? 0) - (isInCrlf ? 1 : 0);
    return { line: (this.lines[block] ?? 0) + line, character };
  }

  /** The position of an offset of the note. */
  positionAt(offset: number): LinePosition {
    const within = Math.min(Math.max(offset, 0), this.length);
    const block = this.blockAt(within);
    return this.position(block, within - (this.offsets[block] ?? 0));
  }

  /** The offset of a position. Past the end of a line it is that end, past the text its end. */
  offsetAt({ line, character }: LinePosition): number {
    if (line < 0) return 0;
    const place = this.#lineStart(line);
    if (place === undefined) return this.length;
    const { text, start, offset } = place;
    const sought = start + Math.max(character, 0);
    return offset + endOfLine(text, start, sought);
  }

  /** Where a 0-based line starts in the piece of text that holds it; undefined past the end. */
  #lineStart(line: number): { text: string; start: number; offset: number } | undefined {
    const index = this.blockAtLine(line);
    const block = this.blocks[index];
    if (block === undefined) return undefined;
    const inBlock = line - (this.lines[index] ?? 0);
    const { piece, offset, line: first } = pieceAtLine(block, inBlock);
    const start = blockLineStarts(piece)[inBlock - first];
    if (start === undefined) return undefined;
    return { text: piece.text, start, offset: (this.offsets[index] ?? 0) + offset };
  }
}

function textLength(block: Block): number {
  return block.text.length;
}

function lineEnds(block: Block): number {
  return block.lineEnds;
}
