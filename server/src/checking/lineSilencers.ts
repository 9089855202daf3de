import { blockLineStarts, lastNotAbove } from '../base/lines';
import type { Finding } from '../editing/finding';
import type { Note } from '../note/note';
import { type Silencing, suppressionUnused } from '../rules/suppressionUnused';

/** The first comment for each rule, by its code; one for all rules has the empty code. */
type Silencers = Map<string, Finding>;

/** Finds the comments that silence findings on single lines of a note. */
export class LineSilencers {
  /** By the block's index, and within the block by the offset of the line's start. */
  readonly #lines = new Map<number, Map<number, Silencers>>();

  /** @param comments findings of `suppression-unused`, in document order */
  constructor(
    private readonly note: Note,
    comments: readonly Finding[],
  ) {
    for (const by of comments) this.#add(by);
  }

  /** The first comment that silences a finding on its line. */
  silencerOf({ block, start, code }: Finding): Finding | undefined {
    const silencers = this.#lines.get(block)?.get(this.#startOfLine(block, start));
    const named = silencers?.get(code);
    const all = code === suppressionUnused.code ? undefined : silencers?.get('');
    if (named === undefined || all === undefined) return named ?? all;
    return all.block < named.block || all.start < named.start ? all : named;
  }

  #add(by: Finding): void {
    const { line, code } = by.data as Silencing;
    if (line === undefined) return;
    const block = line === 'nextBlock' ? by.block + 1 : by.block;
    const start = line === 'nextBlock' ? 0 : this.#startOfLine(block, line.start);
    const lines = this.#lines.get(block) ?? new Map<number, Silencers>();
    const silencers: Silencers = lines.get(start) ?? new Map();
    if (!silencers.has(code)) silencers.set(code, by);
    lines.set(start, silencers);
    this.#lines.set(block, lines);
  }

  /** The lines of a header count as one. */
  #startOfLine(block: number, offset: number): number {
    const own = this.note.blocks[block];
    if (own === undefined || (own.kind === 'segment' && offset <= own.header.line.end)) return 0;
    const starts = blockLineStarts(own);
    return starts[lastNotAbove(starts, offset, starts.length)] ?? 0;
  }
}
