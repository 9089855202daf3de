import { shortened } from '../base/shortened';
import { type Message, message } from '../l10n/message';
import { strikeFixes, type TildeReplacement } from '../markdown/emphasis/strikeFixes';
import { markupFaultsOf } from '../note/body/markupFaults';
import type { BlockRule } from './rule';

/** Two single tildes that strike out the text between them, as in `5~10 and 20~30`. */
export const strikethroughAccidental: BlockRule = {
  code: 'strikethrough-accidental',
  severity: 'warning',
  scope: 'block',
  rationale: message('Hugo strikes out what stands between two single tildes'),
  fixesNeedAuthor: true,
  check(block) {
    return markupFaultsOf(block).strikes.map(({ passage: { start }, first, last }) => ({
      start: start + first.end - 1,
      end: start + first.end,
      message: message(
        'This "~" and the next one strike out what stands between them: "{0}"',
        shortened(block.text.slice(start + first.end, start + last.start).replace(/\s+/g, ' ')),
      ),
      beside: {
        span: { start: start + last.start, end: start + last.start + 1 },
        message: message('the strikethrough ends here'),
      },
    }));
  },
  fixes(finding, note) {
    const block = note.blocks[finding.block];
    const strike =
      block &&
      markupFaultsOf(block).strikes.find(
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
