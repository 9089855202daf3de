import type { InlayHint, Range } from 'vscode-languageserver';
import { endOfLine } from '../base/lines';
import type { Steps } from '../base/steps';
import { durationText } from '../editing/labels';
import { latestEnds } from '../editing/latestEnds';
import { localise, localised } from '../l10n/localised';
import type { Message } from '../l10n/message';
import type { Note } from '../note/note';
import { partTimes } from '../note/sequence/partBounds';
import { partOfBlock, segmentOfBlock } from '../note/sequence/sequence';
import type { NoteSettings } from '../settings/noteSettings';

/**
 * The inlay hints after the headers and headings in a range, as the settings select them: durations
 * of segments, total durations of parts, and the gap above a segment. Yields for each block of the
 * range.
 */
export function* inlayHints(
  note: Note,
  range: Range,
  { inlayHints: { durations, totals, gaps }, gapTolerance }: NoteSettings,
): Steps<InlayHint[]> {
  const { sequence, blocks } = note;
  const hints: InlayHint[] = [];
  const latestEnd = latestEnds(note);
  const last = note.blockAtLine(range.end.line);
  for (let index = note.blockAtLine(range.start.line); index <= last; index++) {
    yield;
    const block = blocks[index];
    const line = note.lines[index] ?? 0;
    if (block === undefined || line < range.start.line) continue;
    const shown: string[] = [];
    const part = partOfBlock(sequence, index);
    if (part !== undefined && totals) {
      const { start, end } = partTimes(part);
      if (end >= start) shown.push(localise(hintDuration(end - start)));
    }
    const segment = segmentOfBlock(sequence, index);
    if (segment !== undefined) {
      const { start, end } = segment;
      if (durations && end >= start) shown.push(localise(hintDuration(end - start)));
      const above = segment.above === undefined ? 0 : latestEnd(segment)?.end;
      if (gaps && above !== undefined && start - above > gapTolerance) {
        shown.push(localised('{0} left out above', hintDuration(start - above)));
      }
    }
    if (shown.length === 0) continue;
    const character = endOfLine(block.text, 0);
    hints.push({ position: { line, character }, label: shown.join(' · '), paddingLeft: true });
  }
  return hints;
}

const second = 1000;
const hour = 3_600_000;

/**
 * A duration as text, rounded to whole seconds from an hour on: VS Code truncates hints of more
 * than 43 characters per line (`editor.inlayHints.maximumLength`).
 */
function hintDuration(ms: number): Message {
  return durationText(ms < hour ? ms : Math.round(ms / second) * second);
}
