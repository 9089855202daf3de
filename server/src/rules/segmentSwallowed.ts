import { readsAlikeOnItsOwn, startsParagraphWhenFixed } from '../editing/freedHeader';
import { isBelowMisplacedFrontMatter } from '../editing/frontMatter/belowText';
import { segmentName } from '../editing/labels';
import { type Message, message } from '../l10n/message';
import { documentStart, isBelowClosedHtml } from '../markdown/blocks/markdownState';
import type { Dialect } from '../markdown/inline/dialect';
import type { Block, PartBlock, SegmentBlock } from '../note/block';
import { markupFaultsOf } from '../note/body/markupFaults';
import { missedHeadingsOf } from '../note/body/missedHeadings';
import { missedMarkersOf } from '../note/body/missedMarkers';
import type { Note } from '../note/note';
import type { BlockRule } from './rule';

/**
 * A header that continues a list item, a quote, a paragraph or raw HTML above to Markdown, or a
 * part heading within raw HTML.
 */
export const segmentSwallowed: BlockRule = {
  code: 'segment-swallowed',
  severity: 'error',
  scope: 'block',
  rationale: message('Hugo publishes it as the end of what stands above, or not at all'),
  check(block) {
    if (!isSwallowed(block)) return [];
    return [{ ...lineOf(block), message: describe(block) }];
  },
  holds(finding, note) {
    const { block } = finding;
    return !startsParagraphWhenFixed(note, block) && !isBelowMisplacedFrontMatter(note, block);
  },
  fixes(finding, note, { site }) {
    const block = note.blocks[finding.block];
    if (block === undefined || !isSwallowed(block)) return [];
    const needsBlank = !endsInBlankLine(note, finding.block);
    const indent = lineOf(block).start;
    const isSafe =
      isSurelyMeant(block) &&
      readsAlikeOnItsOwn(note, finding.block) &&
      bringsUpNothing(block, site.markup.dialect);
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

function isSwallowed(block: Block): block is SegmentBlock | PartBlock {
  if (block.kind === 'part') return isBelowClosedHtml(block.entry);
  return block.kind === 'segment' && !block.startsParagraph;
}

function lineOf(block: SegmentBlock | PartBlock) {
  return block.kind === 'part' ? block.heading.line : block.header.line;
}

function describe(block: SegmentBlock | PartBlock): Message {
  if (block.kind === 'part') {
    return message(
      'Markdown takes the heading of part {0} into the raw HTML above, which only a blank line ends',
      block.heading.number,
    );
  }
  return isBelowClosedHtml(block.entry)
    ? message(
        'Markdown takes the header of {0} into the raw HTML above, which only a blank line ends',
        segmentName(block),
      )
    : message(
        'The header of {0} starts no paragraph of its own: Markdown takes it into the text above',
        segmentName(block),
      );
}

/**
 * Whether a line is certainly a header or heading; one that is a header only because the file is a
 * note may be text.
 */
function isSurelyMeant(block: SegmentBlock | PartBlock): boolean {
  return block.kind === 'part' || !block.header.onlyInNote;
}

/** Whether a block has no new faults once it begins anew: faults in raw HTML are not found. */
function bringsUpNothing(block: Block, dialect: Dialect): boolean {
  if (!isBelowClosedHtml(block.entry)) return true;
  return faultsIn({ ...block, entry: documentStart }, dialect) <= faultsIn(block, dialect);
}

function faultsIn(block: Block, dialect: Dialect): number {
  const { emphasis, strikes, code } = markupFaultsOf(block, dialect);
  return [emphasis, strikes, code, missedMarkersOf(block), missedHeadingsOf(block)].flat().length;
}

function titleFor(needsBlank: boolean, isIndented: boolean): Message {
  if (!needsBlank) return message('Remove the indentation');
  return isIndented
    ? message('Insert a blank line above and remove the indentation')
    : message('Insert a blank line above');
}

/** Whether the line above a block contains only spaces and tabs. */
function endsInBlankLine({ blocks }: Note, block: number): boolean {
  const lines = blocks[block - 1]?.text ?? '';
  const text = lines.slice(0, lines.length - (lines.endsWith('\r\n') ? 2 : 1));
  const start = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
  return /^[ \t]*$/.test(text.slice(start));
}
