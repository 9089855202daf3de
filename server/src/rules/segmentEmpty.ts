import { hasVisibleText } from '../editing/hasVisibleText';
import { segmentName } from '../editing/labels';
import { message } from '../l10n/message';
import type { BlockRule } from './rule';

/**
 * A header without a body; blank lines and comments are none. Text behind the closing stars belongs
 * into the body, and a line that may be text needs none.
 */
export const segmentEmpty: BlockRule = {
  code: 'segment-empty',
  severity: 'information',
  scope: 'block',
  check(block) {
    if (block.kind !== 'segment') return [];
    const { line, tail, onlyInNote } = block.header;
    if (onlyInNote || tail !== undefined || hasVisibleText(block.text, line.end)) return [];
    return [{ ...line, message: message('{0} has no text below its header', segmentName(block)) }];
  },
  /**
   * Text of this segment in Markdown is reported on its own line: a header directly below continues
   * this one's paragraph, and a line that is a header only in a note may be text.
   */
  holds(finding, note) {
    const next = note.blocks[finding.block + 1];
    if (next?.kind !== 'segment') return true;
    const isRightBelow = note.blocks[finding.block]?.lineEnds === 1;
    return !next.header.onlyInNote && (next.startsParagraph || !isRightBelow);
  },
};
