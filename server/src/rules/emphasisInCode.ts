import { shortened } from '../base/shortened';
import { keepsHeader } from '../editing/keepsHeader';
import { written } from '../editing/labels';
import { message } from '../l10n/message';
import { markedCodeFixes } from '../note/body/markedCodeFixes';
import { markupFaultsOf } from '../note/body/markupFaults';
import type { BlockRule } from './rule';

/** Code with stars inside, in which Markdown sees no emphasis: they are published with the code. */
export const emphasisInCode: BlockRule = {
  code: 'emphasis-in-code',
  severity: 'warning',
  scope: 'block',
  check(block, { markup }) {
    return markupFaultsOf(block, markup.dialect).code.map(({ passage, span, open }) => {
      const place = { start: passage.start + span.start, end: passage.start + span.end };
      const marks = passage.masked.slice(open.start, open.end);
      return {
        ...place,
        message: message(
          'Code knows no emphasis: "{0}" is published with its "{1}"',
          shortened(written(block, place)),
          marks,
        ),
      };
    });
  },
  fixes(finding, note, { site }) {
    const block = note.blocks[finding.block];
    const code =
      block &&
      markupFaultsOf(block, site.markup.dialect).code.find(
        ({ passage, span }) => passage.start + span.start === finding.start,
      );
    if (block === undefined || code === undefined) return [];
    const { passage, open } = code;
    const marks = passage.masked.slice(open.start, open.end);
    const fixes = markedCodeFixes(code).filter(({ changes }) => {
      return keepsHeader(block, changes, passage.start);
    });
    return fixes.map(({ kind, changes, keepsMeaning }) => ({
      title:
        kind === 'moveMarks'
          ? message('Move "{0}" out of the code', marks)
          : message('Remove "{0}" from the code', marks),
      edits: changes.map(({ start, end, newText }) => ({
        block: finding.block,
        start: passage.start + start,
        end: passage.start + end,
        newText,
      })),
      preferred: keepsMeaning,
      safe: keepsMeaning,
    }));
  },
};
