import type { PreambleBlock } from '../../../server/src/note/block';
import { Note } from '../../../server/src/note/note';
import type { NoteFinding } from '../../../server/src/rules/rule';
import { emphasisUnrendered } from '../../../server/src/rules/emphasisUnrendered';

const settings = { gapTolerance: 1000 };

/** A note in which the text stands before the first part, so that all of it is Markdown. */
export function noteWith(text: string): Note {
  return Note.read(text, true);
}

export interface EmphasisFixTried {
  readonly title: string;
  readonly result: string;
  readonly safe: boolean;
  readonly preferred: boolean;
}

/** The findings of the rule in a text, with the offsets that they have in the whole text. */
export function findEmphasis(text: string): (NoteFinding & { readonly offset: number })[] {
  const note = noteWith(text);
  let sum = 0;
  return note.blocks.flatMap((block, index) => {
    const offset = sum;
    sum += block.text.length;
    return emphasisUnrendered
      .check(block)
      .map((finding) => ({ ...finding, block: index, offset: offset + finding.start }));
  });
}

/** The fixes of one finding, each with the text that it leaves. */
export function tryFixes(text: string, finding: NoteFinding): EmphasisFixTried[] {
  const note = noteWith(text);
  const before = note.blocks.slice(0, finding.block).reduce((sum, { text: { length } }) => sum + length, 0);
  const fixes = emphasisUnrendered.fixes!({ ...finding, code: emphasisUnrendered.code }, note, settings);
  return fixes.map(({ title, edits, safe, preferred }) => ({
    title: title.text.replace(/\{(\d)\}/g, (_, index) => String(title.args[Number(index)])),
    result: edits
      .toSorted((a, b) => b.start - a.start || b.end - a.end)
      .reduce(
        (edited, edit) =>
          edited.slice(0, before + edit.start) + edit.newText + edited.slice(before + edit.end),
        text,
      ),
    safe: safe === true,
    preferred: preferred === true,
  }));
}

/** A block of free text as the rule sees it, without the scanner's opinion. */
export function preambleOf(text: string): PreambleBlock {
  const state = noteWith('').blocks[0]?.entry ?? { containers: [] };
  return { kind: 'preamble', text, lineEnds: 0, entry: state, exit: state } as PreambleBlock;
}
