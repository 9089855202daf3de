import type { Place } from '../editing/edit';
import { setStart, timeText } from '../editing/edits';
import type { NoteFinding } from '../editing/finding';
import { episodeDuration } from '../editing/frontMatter/episodeDuration';
import { segmentName, written } from '../editing/labels';
import { startPlace } from '../editing/timePlace';
import { message } from '../l10n/message';
import { isHiddenBetween } from '../note/headers/unreadHeaders';
import type { Note } from '../note/note';
import { chapterFaults } from '../note/publishing/chapterFaults';
import type { LimitFault, LimitKind } from '../note/publishing/limitFault';
import { limitMessage } from '../note/publishing/limitMessage';
import { type HeaderChapter, listedChapters } from '../note/publishing/listedChapters';
import { listFaults } from '../note/publishing/listFaults';
import { segmentOfBlock } from '../note/sequence/sequence';
import type { SequenceRule } from './rule';

/** Chapters that a platform named in the site's settings would ignore, refuse or cut. */
export const chaptersIgnored: SequenceRule = {
  code: 'chapters-ignored',
  severity: 'warning',
  scope: 'sequence',
  rationale: message('A platform says nothing of what it ignores'),
  fixesNeedAuthor: true,
  check(note, { publish: { targets, level } }) {
    if (targets.length === 0) return [];
    const chapters = listedChapters(note, level, episodeDuration(note)?.ms);
    return [...listFaults(chapters, targets), ...chapterFaults(chapters, targets)]
      .filter((fault) => isCertain(fault, chapters, note))
      .map((fault) => findingOf(fault, chapters[fault.chapter]!));
  },
  fixes({ block, data }, note, { gapLimit }) {
    const segment = segmentOfBlock(note.sequence, block);
    if (data !== 'zeroStart' || segment === undefined || segment.start > gapLimit) return [];
    const title = message('Start at {0}', timeText(note, block, 0));
    return [{ title, edits: setStart(note, segment, 0) }];
  },
};

/** False where a header that could not be read may be what is missing. */
function isCertain(
  { kind, chapter }: LimitFault,
  chapters: readonly HeaderChapter[],
  note: Note,
): boolean {
  const first = chapters[chapter]!.segment.blockIndex;
  const next = chapters[chapter + 1]?.segment.blockIndex ?? note.blocks.length;
  switch (kind) {
    case 'zeroStart':
      return !isHiddenBetween(note, 0, first, 'header') && isFirstKnown(note);
    case 'minCount':
      return !isHiddenBetween(note, 0, note.blocks.length, 'header');
    case 'minLength':
    case 'advisedLength':
      return !isHiddenBetween(note, first, next, 'header');
    default:
      return true;
  }
}

/** Whether the start of the note's first segment is known. */
function isFirstKnown({ sequence: { segments } }: Note): boolean {
  return !Number.isNaN(segments[0]?.start);
}

function findingOf(fault: LimitFault, chapter: HeaderChapter): NoteFinding {
  const { segment, part } = chapter;
  const start = startPlace(segment);
  const name =
    part === undefined
      ? segmentName(segment.block)
      : message('part {0}', part.block.heading.number);
  return {
    ...(fault.kind === 'zeroStart' ? start : placeOf(fault.kind, chapter)),
    message: limitMessage(fault, name, written(segment.block, start)),
    about: fault.kind,
    data: fault.kind,
    ...(advice.has(fault.kind) && { isAdvice: true }),
  };
}

const advice: ReadonlySet<LimitKind> = new Set([
  'shownTitle',
  'advisedTitle',
  'advisedLength',
  'latinOnly',
]);

/** Limits of titles; the others are shown at the time, or at the heading of a part. */
const aboutTitle: ReadonlySet<LimitKind> = new Set([
  'refusesAngles',
  'maxTitleBytes',
  'shownTitle',
  'advisedTitle',
  'latinOnly',
]);

function placeOf(kind: LimitKind, { segment, part }: HeaderChapter): Place {
  const { start, end } = part === undefined ? segment.block.header.title : part.block.heading.line;
  if (part !== undefined) return { block: part.blockIndex, start, end };
  const isTitle = aboutTitle.has(kind) && start < end;
  return isTitle ? { block: segment.blockIndex, start, end } : startPlace(segment);
}
