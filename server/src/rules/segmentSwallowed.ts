import type { Note } from '../note/note';
import { readsAlikeOnItsOwn, startsParagraphWhenMended } from './freedHeader';
import { standsBelowMisplaced } from './frontMatterBelowText';
import { type BlockRule, type Message, message } from './rule';
import { segmentName } from './wording';

/** A header with which Markdown goes on with a list item, a quote or a paragraph above. */
export const segmentSwallowed: BlockRule = {
  code: 'segment-swallowed',
  severity: 'error',
  scope: 'block',
  check(block) {
    if (block.kind !== 'segment' || block.startsParagraph) return [];
    return [
      {
        ...block.header.line,
        message: message(
          'The header of {0} starts no paragraph of its own: Markdown takes it into the text above',
          segmentName(block),
        ),
      },
    ];
  },
  holds(finding, note) {
    const { block } = finding;
    return !startsParagraphWhenMended(note, block) && !standsBelowMisplaced(note, block);
  },
  fixes(finding, note) {
    const block = note.blocks[finding.block];
    if (block?.kind !== 'segment') return [];
    const needsBlank = !endsInBlankLine(note, finding.block);
    const indent = block.header.line.start;
    const isSafe = !block.header.onlyInNote && readsAlikeOnItsOwn(note, finding.block);
    return [
      {
        title: titleFor(needsBlank, indent > 0),
        edits: [
          {
            block: finding.block,
            start: 0,
            end: indent,
            newText: needsBlank ? note.lineEnd : '',
          },
        ],
        preferred: isSafe,
        safe: isSafe,
      },
    ];
  },
};

function titleFor(needsBlank: boolean, isIndented: boolean): Message {
  if (!needsBlank) return message('Remove the indentation');
  return isIndented
    ? message('Insert a blank line above and remove the indentation')
    : message('Insert a blank line above');
}

/** Whether the line above a block holds nothing but spaces and tabs. */
function endsInBlankLine({ blocks }: Note, block: number): boolean {
  const lines = blocks[block - 1]?.text ?? '';
  const text = lines.slice(0, lines.length - (lines.endsWith('\r\n') ? 2 : 1));
  const start = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
  return /^[ \t]*$/.test(text.slice(start));
}
