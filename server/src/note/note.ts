import { blockLineStarts, endOfLine, lastNotAbove, lineEndOf } from '../base/lines';
import type { Block } from './block';
import { type Reading, rescan } from './scanning/rescan';
import type { TextChange } from './scanning/textChange';
import { type Chronology, readChronology } from './sequence/chronology';
import { readSequence, type Sequence } from './sequence/sequence';

/** A line and a column, both 0-based, the column in UTF-16 code units (LSP's default). */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

const emptyReading: Reading = { blocks: [], isNote: false, paired: new Set() };

/**
 * A note at one moment. It never changes: an edit gives a new note, which shares with the old
 * one every block that the edit did not touch. Reading never fails, whatever the text.
 */
export class Note {
  #places: BlockPlaces | undefined;
  #sequence: Sequence | undefined;
  #chronology: Chronology | undefined;

  private constructor(
    private readonly reading: Reading,
    /** Whether the text is a note whatever it contains (language `episode-notes`). */
    readonly alwaysNote: boolean,
  ) {}

  /**
   * Reads a text, as an edit of the empty note.
   *
   * @param alwaysNote the text is a note whatever it contains (language `episode-notes`)
   */
  static read(text: string, alwaysNote = false): Note {
    return new Note(emptyReading, alwaysNote).edit({ offset: 0, deleteCount: 0, inserted: text });
  }

  get blocks(): readonly Block[] {
    return this.reading.blocks;
  }

  /** Whether the file is a note (format.md, "When is a Markdown file a note?"). */
  get isNote(): boolean {
    return this.alwaysNote || this.reading.isNote;
  }

  /** The names of shortcodes with a closing tag somewhere in the text. */
  get pairedShortcodes(): ReadonlySet<string> {
    return this.reading.paired;
  }

  /** The note after a change; offsets outside the text are clamped. */
  edit({ offset, deleteCount, inserted }: TextChange): Note {
    const start = Math.min(Math.max(offset, 0), this.length);
    const change = {
      offset: start,
      deleteCount: Math.min(Math.max(deleteCount, 0), this.length - start),
      inserted,
    };
    return new Note(rescan(this.reading, this.offsets, change, this.alwaysNote), this.alwaysNote);
  }

  /** The start of each block, as UTF-16 offsets, and finally the end of the text. */
  get offsets(): Int32Array {
    this.#places ??= placesOf(this.blocks);
    return this.#places.offsets;
  }

  /** The 0-based line on which each block starts, and finally the text's last line. */
  get lines(): Int32Array {
    this.#places ??= placesOf(this.blocks);
    return this.#places.lines;
  }

  /** The part headings and segment headers. */
  get sequence(): Sequence {
    this.#sequence ??= readSequence(this.blocks);
    return this.#sequence;
  }

  /** Order, overlaps and gaps of the segments in time. */
  get chronology(): Chronology {
    this.#chronology ??= readChronology(this.sequence);
    return this.#chronology;
  }

  get text(): string {
    return this.blocks.map((block) => block.text).join('');
  }

  get length(): number {
    return this.offsets[this.blocks.length] ?? 0;
  }

  /** The first line end of the note, LF where it has none yet. */
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

  /** The index of the block that contains an offset; at a border, of the second block. */
  blockAt(offset: number): number {
    return lastNotAbove(this.offsets, Math.max(offset, 0), this.blocks.length);
  }

  /** The block that holds a 0-based line; the last one for lines past the end. */
  blockAtLine(line: number): number {
    return lastNotAbove(this.lines, Math.max(line, 0), this.blocks.length);
  }

  /**
   * The position of an offset from the start of a block. Between CR and LF it is the end of the
   * line, as no position is behind that (LSP 3.18, "Position").
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

  /** The offset of a position, clamped to the end of its line and of the text. */
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

/** The starts of blocks and, as the last item, the end of the text; see `Note`. */
interface BlockPlaces {
  readonly offsets: Int32Array;
  readonly lines: Int32Array;
}

/** Both in one pass, as access to thousands of blocks takes most of the time. */
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
