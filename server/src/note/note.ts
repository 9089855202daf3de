import { blockLineStarts, endOfLine, lastNotAbove, lineEndOf } from '../base/lines';
import type { Block } from './block';
import { type Reading, rescan } from './scanning/rescan';
import type { TextChange } from './scanning/textChange';
import { readTimeline, type Timeline } from './sequence/overlaps';
import { readSequence, type Sequence } from './sequence/sequence';

/** A line and a column, both 0-based, the column in UTF-16 code units (LSP's default). */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

const nothing: Reading = { blocks: [], isNote: false, paired: new Set() };

/**
 * A note at one moment. It never changes: an edit gives a new note, which shares with the old
 * one every block that the edit did not touch. Reading never fails, whatever the text.
 */
export class Note {
  #places: BlockPlaces | undefined;
  #sequence: Sequence | undefined;
  #timeline: Timeline | undefined;

  private constructor(
    private readonly reading: Reading,
    /** Whether the text is a note whatever it holds (language `episode-notes`). */
    readonly alwaysNote: boolean,
  ) {}

  /**
   * Reads a text: the same as an edit of the empty note.
   *
   * @param alwaysNote the text is a note whatever it holds (language `episode-notes`)
   */
  static read(text: string, alwaysNote = false): Note {
    return new Note(nothing, alwaysNote).edit({ offset: 0, deleted: 0, inserted: text });
  }

  get blocks(): readonly Block[] {
    return this.reading.blocks;
  }

  /** Whether the file is a note (format.md, "When is a Markdown file a note?"). */
  get isNote(): boolean {
    return this.alwaysNote || this.reading.isNote;
  }

  /** The shortcodes that enclose something somewhere in the text. */
  get pairedShortcodes(): ReadonlySet<string> {
    return this.reading.paired;
  }

  /** The note after a change; offsets outside the text are clamped. */
  edit({ offset, deleted, inserted }: TextChange): Note {
    const start = Math.min(Math.max(offset, 0), this.length);
    const change = {
      offset: start,
      deleted: Math.min(Math.max(deleted, 0), this.length - start),
      inserted,
    };
    return new Note(rescan(this.reading, this.offsets, change, this.alwaysNote), this.alwaysNote);
  }

  /** Where each block starts, as UTF-16 offsets, and at last where the text ends. */
  get offsets(): Int32Array {
    this.#places ??= placesOf(this.blocks);
    return this.#places.offsets;
  }

  /** The 0-based line on which each block starts, and at last the text's last line. */
  get lines(): Int32Array {
    this.#places ??= placesOf(this.blocks);
    return this.#places.lines;
  }

  /** The headers as plain numbers. */
  get sequence(): Sequence {
    this.#sequence ??= readSequence(this.blocks);
    return this.#sequence;
  }

  /** How the segments stand to each other in time. */
  get timeline(): Timeline {
    this.#timeline ??= readTimeline(this.sequence);
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
    const { block, start } = place;
    return block.text.slice(start, endOfLine(block.text, start));
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
    const { block, start, offset } = place;
    const sought = start + Math.max(character, 0);
    return offset + endOfLine(block.text, start, sought);
  }

  /** The block that holds a 0-based line, and the line's offset in it; undefined past the end. */
  #lineStart(line: number): { block: Block; start: number; offset: number } | undefined {
    const index = this.blockAtLine(line);
    const block = this.blocks[index];
    if (block === undefined) return undefined;
    const start = blockLineStarts(block)[line - (this.lines[index] ?? 0)];
    if (start === undefined) return undefined;
    return { block, start, offset: this.offsets[index] ?? 0 };
  }
}

/** Where blocks start and, as the last item, where the text ends; see `Note`. */
interface BlockPlaces {
  readonly offsets: Int32Array;
  readonly lines: Int32Array;
}

/** One pass for both: to come by thousands of blocks takes most of the time. */
function placesOf(blocks: readonly Block[]): BlockPlaces {
  const offsets = new Int32Array(blocks.length + 1);
  const lines = new Int32Array(blocks.length + 1);
  let [offset, line] = [0, 0];
  let index = 0;
  for (const { text, lineEnds } of blocks) {
    index++;
    offset += text.length;
    line += lineEnds;
    offsets[index] = offset;
    lines[index] = line;
  }
  return { offsets, lines };
}
