import { endOfLine } from '../base/lines';
import type { Span } from '../base/span';
import type { Fix } from '../editing/finding';
import { written } from '../editing/labels';
import { type HeaderKind, unifyBlock, unifyHeaders } from '../editing/unifyHeaders';
import { type Message, message } from '../l10n/message';
import type { Block, PartBlock, SegmentBlock } from '../note/block';
import { type HeaderForms, headerForms } from '../note/sequence/headerForms';
import type { SequenceRule } from './rule';

/**
 * A part heading or header in one of the two correct forms where most of the note have the other
 * one (format.md, "Style is not error").
 */
export const headerStyle: SequenceRule = {
  code: 'header-style',
  severity: 'information',
  scope: 'sequence',
  fixesNeedAuthor: true,
  check(note) {
    const { parts, segments } = note.sequence;
    const forms = headerForms(note);
    const headings = parts.filter(({ block }) => kindInOtherForm(block, forms) !== undefined);
    const headers = segments.filter(({ lines }) => lines > 0 && lines !== forms.headerLines);
    return [...headings, ...headers].map(({ block, blockIndex }) => ({
      ...firstLine(block),
      block: blockIndex,
      message: describe(block, forms),
    }));
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

/** The kind of a block's first line if its form differs from that of most of the note. */
function kindInOtherForm(block: Block | undefined, forms: HeaderForms): HeaderKind | undefined {
  if (block?.kind === 'part') {
    const { form } = block.heading;
    return form !== undefined && form !== forms.part ? 'part' : undefined;
  }
  if (block?.kind !== 'segment' || block.header.faults.length > 0) return undefined;
  return block.header.lines === forms.headerLines ? undefined : 'header';
}

/** The span of the heading, or of the first line of the header. */
function firstLine(block: PartBlock | SegmentBlock): Span {
  if (block.kind === 'part') return block.heading.line;
  const { start, end } = block.header.line;
  return { start, end: Math.min(end, endOfLine(block.text, start)) };
}

function describe(block: PartBlock | SegmentBlock, forms: HeaderForms): Message {
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
