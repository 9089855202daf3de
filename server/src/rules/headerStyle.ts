import { endOfLine } from '../base/lines';
import type { Fix, NoteFinding } from '../editing/finding';
import { written } from '../editing/labels';
import { type HeaderKind, unifyBlock, unifyHeaders } from '../editing/unifyHeaders';
import { message } from '../l10n/message';
import type { Block } from '../note/block';
import type { Note } from '../note/note';
import { type HeaderForms, headerForms } from '../note/sequence/headerForms';
import type { SequenceRule } from './rule';

/**
 * A part heading or header in one of the two right forms, where most of the note have the other one
 * (format.md, "Style is not error").
 */
export const headerStyle: SequenceRule = {
  code: 'header-style',
  severity: 'information',
  scope: 'sequence',
  fixesNeedAuthor: true,
  find(note) {
    const { blocks, sequence } = note;
    const forms = headerForms(note);
    const parts = [...sequence.partBlocks].filter(
      (block) => kindInOtherForm(blocks[block], forms) !== undefined,
    );
    const headers = [...sequence.blocks].filter((_, segment) => {
      const lines = sequence.lines[segment] as number;
      return lines > 0 && lines !== forms.headerLines;
    });
    return [...parts, ...headers].map((at) => ({ at, other: -1 }));
  },
  describe(note, { at }) {
    const block = note.blocks[at] as Block;
    return { ...placeOf(block, at), message: describe(note, block) };
  },
  fixes(finding, note) {
    const kind = kindInOtherForm(note.blocks[finding.block], headerForms(note));
    if (kind === undefined) return [];
    const own: Fix = {
      title: message('Write it as the others'),
      edits: unifyBlock(note, finding.block),
    };
    const all = unifyHeaders(note, kind);
    if (all.length <= own.edits.length) return [own];
    const title =
      kind === 'part'
        ? message('Write all part headings alike')
        : message('Write all headers alike');
    return [own, { title, edits: all }];
  },
};

/** What a block begins with, where that has the form that most of the note have not. */
function kindInOtherForm(block: Block | undefined, forms: HeaderForms): HeaderKind | undefined {
  if (block?.kind === 'part') {
    const { form } = block.heading;
    return form !== undefined && form !== forms.part ? 'part' : undefined;
  }
  if (block?.kind !== 'segment' || block.header.faults.length > 0) return undefined;
  return block.header.lines === forms.headerLines ? undefined : 'header';
}

/** The heading, or the first line of the header. */
function placeOf(block: Block, index: number): Omit<NoteFinding, 'message'> {
  if (block.kind === 'part') return { ...block.heading.line, block: index };
  if (block.kind !== 'segment') return { start: 0, end: 0, block: index };
  const { start, end } = block.header.line;
  return { start, end: Math.min(end, endOfLine(block.text, start)), block: index };
}

function describe(note: Note, block: Block) {
  const forms = headerForms(note);
  if (block.kind === 'part') {
    const number = written(block, block.heading.numberSpan);
    const [own, other] = [`# Part ${number}:`, `# part${number}:`];
    return forms.part === 'part'
      ? message('Most part headings of this note would be written "{0}", not "{1}"', other, own)
      : message('Most part headings of this note would be written "{0}", not "{1}"', own, other);
  }
  return forms.headerLines === 1
    ? message('Most headers of this note stand on one line')
    : message('Most headers of this note stand on two lines, the title below the times');
}
