import { afterLineEnd, endOfLine } from '../../base/lines';
import type { Block } from '../../note/block';
import { formatNumberAndTitle } from '../../note/headers/segmentHeader';
import type { Note } from '../../note/note';
import type { SequenceSegment } from '../../note/sequence/sequence';
import type { Edit } from '../edit';
import { replace, setEnd } from '../edits';
import { isValidHeader } from '../isValidHeader';
import { written } from '../labels';
import { leadOf, ownText } from '../leadingComments';
import { areNumbersRight, shiftNumbers } from '../numbers/shiftNumbers';
import { type SegmentRun, segmentsOfRun } from './refactoringResult';

/** Whether segments can be merged: two or more sound ones of one part. */
export function canMerge(note: Note, run: SegmentRun): boolean {
  const { first, last } = run;
  if (first === last || first.part !== last.part) return false;
  return segmentsOfRun(note, run).every(({ block }) => isValidHeader(block));
}

/**
 * Merges segments into one: from the first start to the latest end, the bodies one below the other,
 * the titles joined in one header. A silencing comment for the line of a removed header is removed
 * with it; right numbers below are shifted. Empty where `canMerge` is false.
 */
export function mergeSegments(note: Note, run: SegmentRun): Edit[] {
  if (!canMerge(note, run)) return [];
  const { first, last } = run;
  const segments = segmentsOfRun(note, run);
  const latest = Math.max(...segments.map(({ end }) => end));
  const edits = latest === first.end ? [] : setEnd(note, first, latest);
  edits.push(...setTitle(note, first, segments));
  for (const { blockIndex } of segments.slice(1)) edits.push(...join(note, blockIndex));
  const { part, partNumber: half } = first;
  if (areNumbersRight(note, part)) {
    edits.push(...shiftNumbers(note, { part, half }, last.below, 1 - segments.length));
  }
  return edits;
}

/** Sets the first segment's title to all titles. */
function setTitle(
  note: Note,
  first: SequenceSegment,
  segments: readonly SequenceSegment[],
): Edit[] {
  const { number, title, line } = first.block.header;
  if (number === undefined) return [];
  const titles = new Set(segments.map(({ block }) => written(block, block.header.title)));
  titles.delete('');
  const text = formatNumberAndTitle(`${number.part}.${number.index}`, [...titles].join(' / '));
  const span = { start: number.start, end: Math.max(title.end, line.end - '***'.length) };
  return replace(note, first.blockIndex, span, text);
}

/** Removes the header of a block and appends its body to the block above. */
function join(note: Note, index: number): Edit[] {
  const above = ownText(note, index - 1).core.length;
  const gap = { block: index - 1, start: above, end: note.blocks[index - 1]?.text.length ?? 0 };
  const { core } = ownText(note, index);
  const body = bodyStart(core, note.blocks[index] as Block);
  const lead = keptComments(leadOf(note, index));
  const { lineEnd } = note;
  if (body === core.length) {
    const newText = lead === '' ? '' : lineEnd + lineEnd + lead.trimEnd();
    return [
      ...replace(note, index - 1, gap, newText),
      { block: index, start: 0, end: core.length, newText: '' },
    ];
  }
  const opening = lead !== '' || !continuesTightList(note, index, core.slice(body));
  const newText = lineEnd + (opening ? lineEnd : '') + lead;
  return [
    ...replace(note, index - 1, gap, newText),
    { block: index, start: 0, end: body, newText: '' },
  ];
}

/** The start of a body's first line with text; the text's length where it has none. */
function bodyStart(core: string, block: Block): number {
  let at = endOfLine(core, block.kind === 'segment' ? block.header.line.end : 0);
  while (at < core.length) {
    at = afterLineEnd(core, at);
    const end = endOfLine(core, at);
    if (core.slice(at, end).trim() !== '') return at;
    at = end;
  }
  return core.length;
}

/** The comments that apply to more than the header below them. */
function keptComments(lead: string): string {
  const lines = lead.match(/[^\r\n]*(?:\r\n|\r|\n)/g) ?? [];
  return lines.filter((line) => !line.includes('episode-notes-disable-next-line')).join('');
}

const listMarker = /^(?:[-*+]|\d{1,9}(?=[.)]))[.)]?(?=[ \t])/;

/**
 * Whether a body continues the list at the end of the block above: a blank line between would make
 * the list loose. Under a bare header it stays as it is.
 */
function continuesTightList(note: Note, index: number, body: string): boolean {
  const { core } = ownText(note, index - 1);
  if (bodyStart(core, note.blocks[index - 1] as Block) === core.length) return true;
  const kind = (line: string) => listMarker.exec(line)?.[0].replace(/\d+/, '1');
  const lastAtLeft = core.split(/\r\n|\r|\n/).findLast((line) => /^\S/.test(line)) ?? '';
  return kind(lastAtLeft) !== undefined && kind(lastAtLeft) === kind(body);
}
