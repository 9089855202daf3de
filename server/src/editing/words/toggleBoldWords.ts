import type { Span } from '../../base/span';
import { message } from '../../l10n/message';
import { boldChange } from '../../markdown/emphasis/boldChange';
import type { Passage } from '../../markdown/emphasis/passage';
import { applyChanges } from '../../markdown/emphasis/replacements';
import { markdownCost, markdownCostLimit } from '../../markdown/inline/markdownCost';
import type { Block } from '../../note/block';
import { passagesOf } from '../../note/body/passages';
import type { Note } from '../../note/note';
import type { Edit, Place } from '../edit';
import { keepsHeader } from '../keepsHeader';
import type { Outcome } from '../segments/refactoringResult';
import { selectedWords } from './selectedWords';

const noWords = message('Select the words to be bold, or put the cursor into one');
const noMarkdown = message('Front matter is not Markdown: nothing in it is published bold');
const noPlace = message('There is no place for ** where these words would be published bold');

/**
 * Makes the words of selections bold, line by line, or the word at each cursor; removes the bold
 * where all of them are bold already. Inserts `**` only where it is published as bold.
 *
 * @param selections UTF-16 offsets in the note, in any order
 */
export function toggleBoldWords(note: Note, ...selections: readonly Span[]): Outcome {
  const lines = wordsOf(note, selections);
  if (lines.length === 0)
    return { refusal: isFrontMatter(note, selections) ? noMarkdown : noWords };
  const edits = changeBold(note, lines, true) ?? changeBold(note, lines, false);
  return edits === undefined || edits.length === 0 ? { refusal: noPlace } : { edits };
}

function isFrontMatter(note: Note, selections: readonly Span[]): boolean {
  return selections.every(({ end }) => note.blocks[note.blockAt(end)]?.kind === 'frontMatter');
}

/** From top to bottom; words under two cursors count once. */
function wordsOf(note: Note, selections: readonly Span[]): Place[] {
  const ordered = selections.toSorted((left, right) => left.start - right.start);
  const words = ordered.flatMap((selection) => selectedWords(note, selection));
  return words.filter(({ block, start }, index) => {
    const above = words[index - 1];
    return above?.block !== block || above.start !== start;
  });
}

/** Undefined where some of the words can't be changed so. */
function changeBold(note: Note, lines: readonly Place[], onlyIfBold: boolean): Edit[] | undefined {
  const edits: Edit[] = [];
  let passage: Passage | undefined;
  let masked = '';
  let changedFrom = 0;
  // Bottom-up, so that earlier offsets stay valid.
  for (const words of lines.toReversed()) {
    const block = note.blocks[words.block] as Block;
    const own = passagesOf(block).find(
      ({ start, end }) => start <= words.start && words.end <= end,
    );
    if (own === undefined) return undefined;
    if (own !== passage) {
      if (markdownCost(own.masked) > markdownCostLimit) return undefined;
      passage = own;
      masked = own.masked;
      changedFrom = masked.length;
    }
    const { start } = own;
    const place = { start: words.start - start, end: words.end - start };
    const change = boldChange(masked, place, onlyIfBold);
    if (change === undefined) return undefined;
    // Lines that are already bold stay so.
    if (!onlyIfBold && !change.makesBold) continue;
    const { changes } = change;
    if ((changes.at(-1)?.end ?? 0) > changedFrom) return undefined;
    if (!keepsHeader(block, changes, start)) return undefined;
    masked = applyChanges(masked, changes);
    changedFrom = changes[0]?.start ?? changedFrom;
    edits.push(
      ...changes.map((edit) => ({
        block: words.block,
        start: start + edit.start,
        end: start + edit.end,
        newText: edit.newText,
      })),
    );
  }
  return edits;
}
