import { afterLineEnd, endOfLine } from '../base/lines';
import { shortened } from '../base/shortened';
import type { Span } from '../base/span';
import { replace } from '../editing/edits';
import { written } from '../editing/labels';
import { message } from '../l10n/message';
import type { PartBlock } from '../note/block';
import { formatPartHeading, type PartForm } from '../note/headers/partHeading';
import { headerForms } from '../note/sequence/headerForms';
import type { BlockRule } from './rule';

/** A line that was meant as a part heading and deviates from the format (format.md, "Grammar"). */
export const partMalformed: BlockRule = {
  code: 'part-malformed',
  severity: 'warning',
  scope: 'block',
  rationale: message('Other programs that read notes look for exactly one spelling'),
  check(block) {
    if (block.kind !== 'part' || block.heading.form !== undefined) return [];
    return [
      {
        ...block.heading.line,
        message: message(
          'A part heading is written "{0}"',
          shortened(properHeading(block, 'part')),
        ),
      },
    ];
  },
  fixes(finding, note) {
    const block = note.blocks[finding.block];
    if (block?.kind !== 'part') return [];
    const proper = properHeading(block, headerForms(note).part);
    const isSure = saysTitle(block);
    return [
      {
        title: message('Write "{0}"', shortened(proper)),
        edits: [
          ...replace(note, finding.block, block.heading.line, proper),
          ...replace(note, finding.block, underlineOf(block), ''),
        ],
        preferred: isSure,
        safe: isSure,
      },
    ];
  },
};

/**
 * The line of `=` below text that it makes a heading, with the line end above it: below a heading
 * of `#` it would be published. Empty where there is none; a line of `-` becomes a thematic break.
 */
function underlineOf({ text, heading }: PartBlock): Span {
  const start = endOfLine(text, heading.line.end);
  const nextLine = afterLineEnd(text, start);
  const end = endOfLine(text, nextLine);
  const isHeading = /^#{1,6}[ \t]/.test(text.slice(heading.line.start, start));
  const isUnderlined = !isHeading && /^ {0,3}=+[ \t]*$/.test(text.slice(nextLine, end));
  return { start, end: isUnderlined ? end : start };
}

/** Several words directly after the number may continue it: `part 3 of 5`. */
function saysTitle(block: PartBlock): boolean {
  const { hasMark, title } = block.heading;
  return hasMark || !/\s/.test(written(block, title));
}

function properHeading(block: PartBlock, form: PartForm): string {
  return formatPartHeading(block.heading.number, written(block, block.heading.title), form);
}
