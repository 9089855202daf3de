import { lineEndOf } from '../base/lines';
import type { Span } from '../base/span';
import { replace } from '../editing/edits';
import {
  headerFieldsFromNeighbours,
  overTwoLines,
  properHeader,
  properLines,
} from '../editing/formattedHeader';
import { describeHeaderFaults } from '../editing/headerMessages';
import { shortened, written } from '../editing/labels';
import { isRepeatedBelow, mayContinueInTitle } from '../editing/numbers/numberConfidence';
import type { RuleSettings } from '../editing/ruleSettings';
import { message } from '../l10n/message';
import type { SegmentBlock } from '../note/block';
import { unrenderedEmphasis } from '../note/body/unrenderedEmphasis';
import { readPartHeading } from '../note/headers/partHeading';
import { readSegmentHeader } from '../note/headers/segmentHeader';
import { withPlainDigits } from '../note/headers/time';
import { isHiddenBetween } from '../note/headers/unreadHeaders';
import type { Note } from '../note/note';
import { scanLines } from '../note/scanning/scan';
import { indexAt, numberAt, partNumberAt } from '../note/sequence/numbering';
import { type SequenceSegment, segmentOfBlock } from '../note/sequence/sequence';
import type { BlockRule } from './rule';

/** A line that was meant as a segment header and deviates from format.md, "Grammar". */
export const segmentMalformed: BlockRule = {
  code: 'segment-malformed',
  severity: 'error',
  scope: 'block',
  rationale: message('Other programs that read notes look for exactly one spelling'),
  check(block) {
    if (block.kind !== 'segment') return [];
    const [fault, ...others] = block.header.faults;
    if (fault === undefined) return [];
    const { start, end } =
      others.length === 0 && fault.start < fault.end ? fault : block.header.line;
    return [{ start, end, message: describeHeaderFaults(block, fault, others) }];
  },
  fixes(finding, note, settings) {
    const block = note.blocks[finding.block];
    if (block?.kind !== 'segment') return [];
    const { header } = block;
    const fields = headerFieldsFromNeighbours(note, finding.block, block);
    const isKnown = fields.start && fields.end && fields.number;
    if (!isKnown || header.title.start === header.title.end) return [];
    const hasNumber = header.number !== undefined || header.halfNumber !== undefined;
    if (!hasNumber && holdsNumber(written(block, header.title))) return [];
    if (endsBelow(block)) return [];
    const segment = segmentOfBlock(note.sequence, finding.block);
    const { tail } = header;
    const proper = properHeader(block, fields);
    const lines =
      properLines(note, block) === 1 ? proper : overTwoLines(proper, lineEndOfBlock(note, block));
    const span = { start: header.line.start, end: tail?.start ?? header.line.end };
    const newText = tail === undefined ? lines : lines + lineEndOfBlock(note, block);
    const keepsMeaning =
      !header.onlyInNote &&
      isNumberKnown(segment) &&
      !isRepeatedBelow(segment) &&
      isPlaceCertain(segment, settings) &&
      isHalfNumberRight(block, fields.number) &&
      areTimesCertain(header) &&
      !mayHoldStar(block) &&
      !beginsWithDigits(block, fields.number) &&
      !mayContinueInTitle(segment) &&
      (tail === undefined || mayLeaveHeader(block, tail)) &&
      areNeighboursKnown(note, finding.block, block, settings) &&
      becomesProper(note, block, span, newText);
    return [
      {
        title: message('Write "{0}"', shortened(proper)),
        edits: replace(note, finding.block, span, newText),
        preferred: keepsMeaning,
        safe: keepsMeaning,
      },
    ];
  },
};

/** The line end that the block uses, so that new lines end as the one above them does. */
function lineEndOfBlock({ lineEnd }: Note, block: SegmentBlock): string {
  return block.lineEnds > 0 ? lineEndOf(block.text) : lineEnd;
}

/**
 * Whether both times are complete or missing: in `01:2` and `(01l10-01:20)` the author typed one,
 * and it is unknown which.
 */
function areTimesCertain({ times: { start, end }, faults }: SegmentBlock['header']): boolean {
  if (faults.some(({ fault }) => fault === 'times-unreadable')) return false;
  return [start, end].every((time) => time === undefined || time.twoDigits);
}

/** Whether a title may end in a star, or a key typed for one, of those that are missing behind it. */
function mayHoldStar(block: SegmentBlock): boolean {
  const { title, text } = block.header;
  const [opened = '', closed = ''] = [/[*＊∗]+/, /[*＊∗]+\s*$/].map(
    (stars) => stars.exec(written(block, text))?.[0].trimEnd() ?? '',
  );
  const isMissing = closed.length < 3 && opened !== '';
  return isMissing && /[8&(^（*＊∗][)）\]】]?$/.test(written(block, title));
}

/** Whether the half of an incomplete number is a half of the number that fits the place. */
function isHalfNumberRight({ header: { halfNumber } }: SegmentBlock, number = ''): boolean {
  return halfNumber === undefined || number.split('.').includes(String(halfNumber));
}

/**
 * Whether a title may begin with what is left of the missing number: a half of it, its digits, or
 * digits with a colon behind them or right in front, as in `2 title`, `1222: title`, `1.:2 title`.
 */
function beginsWithDigits({ header, text }: SegmentBlock, number = ''): boolean {
  const [part, index] = number.split('.');
  const digits = `${index}[\\s.．]|${part}\\s?${index}(?!\\d)|\\d+\\s*[:：∶;；]|(?<=[:：∶;；])[\\d\`]`;
  const pattern = new RegExp(`[^\\p{L}\\d]*(?:${digits})`, 'uy');
  pattern.lastIndex = header.title.start;
  return header.number === undefined && pattern.test(withPlainDigits(text));
}

/**
 * Whether the missing fields of a header follow from its neighbours: there must be no unread header
 * between, and a start derived from the end above must fit the start below as well.
 */
function areNeighboursKnown(
  note: Note,
  index: number,
  { header }: SegmentBlock,
  settings: RuleSettings,
): boolean {
  const segment = segmentOfBlock(note.sequence, index);
  const above = segment?.above?.blockIndex ?? 0;
  const below = segment?.below?.blockIndex ?? note.blocks.length;
  const { times, number } = header;
  const needsAbove = times.start === undefined || number === undefined;
  if (needsAbove && isHiddenBetween(note, above, index, 'header')) return false;
  if (times.end === undefined && isHiddenBetween(note, index, below, 'header')) return false;
  return times.start !== undefined || meetsNext(segment, settings);
}

/**
 * Whether the number of a segment, or the one above that it would continue, is certain: it has its
 * colon, or is exactly the one that fits. `1.58 Bit` may begin a title.
 */
function isNumberKnown(segment: SequenceSegment | undefined): boolean {
  const part = segment?.part;
  for (let at = segment; at !== undefined && at.part === part; at = at.above) {
    const { number, onlyInNote } = at.block.header;
    if (number === undefined) {
      if (onlyInNote && at !== segment) return false;
      continue;
    }
    if (number.isSure) return true;
    if (number.part !== partNumberAt(at)) return false;
    if (number.index === at.place) return true;
    if (number.index !== indexAt(at)) return false;
  }
  return true;
}

/** Whether a header that is one only where its times go on has a number and a time that fit. */
function isPlaceCertain(
  segment: SequenceSegment | undefined,
  { gapTolerance }: RuleSettings,
): boolean {
  const { condition, number } = segment?.block.header ?? {};
  if (segment === undefined || (condition !== 'joined' && condition !== 'joined-or-next'))
    return true;
  if (number !== undefined && `${number.part}.${number.index}` !== numberAt(segment)) return false;
  const gaps = [
    segment.start - (segment.above?.end ?? 0),
    (segment.below?.start ?? Number.NaN) - segment.end,
  ];
  return gaps.some((gap) => gap >= 0 && gap <= gapTolerance);
}

/** Whether the text behind the stars is surely not the end of the title or of a sentence. */
function mayLeaveHeader(block: SegmentBlock, tail: Span): boolean {
  const { number, faults } = block.header;
  const hasOwnStars = faults.every(({ fault }) => fault !== 'stars');
  return number !== undefined && hasOwnStars && !startsSomething(written(block, tail));
}

/** Whether the line is correct with its new text, and no mark loses its effect. */
function becomesProper(note: Note, block: SegmentBlock, span: Span, newText: string): boolean {
  const text = block.text.slice(0, span.start) + newText + block.text.slice(span.end);
  const context = { isNote: true, paired: note.pairedShortcodes };
  const [mended] = scanLines(text, { markdown: block.entry, above: block.above }, context);
  if (mended?.kind !== 'segment' || mended.header.faults.length > 0) return false;
  return unrenderedEmphasis(mended).length <= unrenderedEmphasis(block).length;
}

/** Whether the segment below starts where this one ends; then this one's start is certain. */
function meetsNext(segment: SequenceSegment | undefined, { gapTolerance }: RuleSettings): boolean {
  if (segment?.below === undefined || Number.isNaN(segment.end)) return true;
  const gap = segment.below.start - segment.end;
  return gap >= 0 && gap <= gapTolerance;
}

/** `l.2:`, `一.二:`, `1 2:`, `第1部分第2段:`. */
const mayBeNumber =
  /^[^\p{L}\d]{0,4}(?:第 ?)?[\dlIoO一二三四五六七八九十]{1,3}(?:[^\p{L}\d]{1,3}|部分第?|节第?|章第?)[\dlIoO一二三四五六七八九十]{1,3}[段节]? {0,2}[:：∶;；|｜]/u;

/**
 * Whether a title may begin with the number that seems to be missing, as in `1-2: 标题`, `1.2标题`, `2:
 * 标题`, `<b>1.2: 标题` and `🎬 ***1.2: 标题`: adding a second one would be wrong.
 */
function holdsNumber(title: string): boolean {
  const text = withPlainDigits(title.replace(/<[^<>]{0,200}>/g, ''));
  return (
    mayBeNumber.test(text) ||
    /^[^\p{L}\d]{0,10}(?:part)?[^\p{L}\d]{0,10}\d{1,3}(?:\s*[:：∶;；、.．)）]|\s*[^\s\d\p{L}]\s*\d{1,3})/iu.test(
      text,
    )
  );
}

/** A line of the paragraph that ends in stars. */
const goesOn = /^(?:\r\n|\r|\n)[\p{L}\p{Ps}\p{Pi}][^*\r\n]*\*{3}[ \t]*(?:[\r\n]|$)/u;

/** Whether the stars around number and title close on a line below. */
function endsBelow({ header: { line, text, tail }, text: own }: SegmentBlock): boolean {
  const stars = own.slice(text.start, text.end).match(/\*{3,}/g) ?? [];
  if (tail !== undefined || stars.length !== 1) return false;
  return goesOn.test(own.slice(line.end));
}

/** Whether a text on a line of its own would not be plain text: a fence, a header, a dot. */
function startsSomething(text: string): boolean {
  return (
    /^(?:```|~~~|<|\{\{|[\p{P}=]+$|#{1,6}(?:[ \t]|$))/u.test(text) ||
    readPartHeading(text) !== undefined ||
    readSegmentHeader(text) !== undefined
  );
}
