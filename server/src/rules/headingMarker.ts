import { written } from '../editing/labels';
import { message } from '../l10n/message';
import { missedHeadingsOf } from '../note/body/missedHeadings';
import type { BlockRule } from './rule';

/** A `#` directly before the only word of a line that was meant as a heading. */
export const headingMarker: BlockRule = {
  code: 'heading-marker',
  severity: 'hint',
  scope: 'block',
  rationale: message('Without the space Markdown sees text and no heading'),
  fixesNeedAuthor: true,
  check(block) {
    return missedHeadingsOf(block).map(({ start, end, endsBlock }) => ({
      start,
      end,
      message: message(
        '"{0}" begins no heading here: a space is missing behind it',
        written(block, { start, end }),
      ),
      data: endsBlock,
    }));
  },
  /** On the last line of a part or note it is a hashtag. */
  holds({ block, data: endsBlock }, { blocks }) {
    return endsBlock !== true || blocks[block + 1]?.kind === 'segment';
  },
  fixes({ block, start, end }, { blocks }) {
    const own = blocks[block];
    if (own === undefined) return [];
    return [
      {
        title: message('Insert a space after "{0}"', written(own, { start, end })),
        edits: [{ block, start: end, end, newText: ' ' }],
        preferred: true,
      },
    ];
  },
};
