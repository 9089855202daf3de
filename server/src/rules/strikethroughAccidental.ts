import { shortened } from '../base/shortened';
import { type Message, message } from '../l10n/message';
import { strikeFixes, type TildeReplacement } from '../markdown/emphasis/strikeFixes';
import { markupFaultsOf } from '../note/body/markupFaults';
import type { BlockRule } from './rule';

/**
 * Two single tildes that strike out the text between them, as in `5~10 and 20~30`, or make a
 * subscript of it where the site says so.
 */
export const strikethroughAccidental: BlockRule = {
  code: 'strikethrough-accidental',
  severity: 'warning',
  scope: 'block',
  rationale: message('Hugo strikes out what stands between two single tildes'),
  fixesNeedAuthor: true,
  check(block, { markup: { dialect } }) {
    const isSubscript = dialect.singleTilde === 'subscript';
    return markupFaultsOf(block, dialect).strikes.map(({ passage: { start }, first, last }) => {
      const between = block.text.slice(start + first.end, start + last.start);
      const shown = shortened(between.replace(/\s+/g, ' '));
      return {
        start: start + first.end - 1,
        end: start + first.end,
        message: isSubscript
          ? message(
              'This "~" and the next one make a subscript of what stands between: "{0}"',
              shown,
            )
          : message('This "~" and the next one strike out what stands between them: "{0}"', shown),
        beside: {
          span: { start: start + last.start, end: start + last.start + 1 },
          message: isSubscript
            ? message('the subscript ends here')
            : message('the strikethrough ends here'),
        },
      };
    });
  },
  fixes(finding, note, { site }) {
    const block = note.blocks[finding.block];
    const strike =
      block &&
      markupFaultsOf(block, site.markup.dialect).strikes.find(
        ({ passage, first }) => passage.start + first.end === finding.end,
      );
    if (strike === undefined) return [];
    return strikeFixes(strike).map(({ writes, changes }) => ({
      title: titles[writes],
      edits: changes.map(({ start, end, newText }) => ({
        block: finding.block,
        start: strike.passage.start + start,
        end: strike.passage.start + end,
        newText,
      })),
    }));
  },
};

const titles: Record<TildeReplacement, Message> = {
  '～': message('Write full-width "～" instead'),
  '-': message('Write "-" instead'),
  '\\~': message('Escape both "~"'),
};
