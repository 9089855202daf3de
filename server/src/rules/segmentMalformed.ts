import type { SegmentBlock } from '../note/block';
import { borderStyle, endBefore, startAfter } from '../note/borderStyle';
import type { Note } from '../note/note';
import { numberAfterAbove } from '../note/numbering';
import type { FaultAt, HeaderFault } from '../note/segmentHeader';
import { formatHeaderText } from '../note/segmentHeader';
import { segmentOfBlock } from '../note/sequence';
import { respellTime } from '../note/time';
import { replace, timeText } from './edits';
import { type BlockRule, type Message, message } from './rule';
import { written } from './wording';

export const segmentMalformed: BlockRule = {
  code: 'segment-malformed',
  severity: 'error',
  scope: 'block',
  check(block) {
    if (block.kind !== 'segment') return [];
    const [fault, ...others] = block.header.faults;
    if (fault === undefined) return [];
    const isOne = others.every((other) => other.fault === fault.fault);
    const place = others.length === 0 && fault.start < fault.end ? fault : block.header.line;
    const text = isOne
      ? describe(block, fault)
      : message('This segment header should be written "{0}".', properHeader(block, {}));
    return [{ start: place.start, end: place.end, message: text }];
  },
  fixes(finding, note) {
    const block = note.blocks[finding.block];
    if (block?.kind !== 'segment') return [];
    const { header } = block;
    const missing = fromNeighbours(note, finding.block, block);
    const hasEverything =
      missing.start !== undefined &&
      missing.end !== undefined &&
      missing.number !== undefined &&
      header.title.start < header.title.end;
    if (!hasEverything) return [];
    const { outer } = header.times;
    const edits = [
      ...replace(note, finding.block, outer, properTimes(block, missing)),
      ...replace(note, finding.block, header.text, properText(block, missing)),
    ];
    if (header.tail !== undefined) {
      const gap = { start: header.line.end, end: header.tail.start };
      edits.push(...replace(note, finding.block, gap, note.lineEnd));
    }
    const title = message('Write "{0}"', properHeader(block, missing));
    return [{ title, edits, preferred: true, safe: true }];
  },
};

interface Fields {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly number?: string | undefined;
}

/** The fields of a header; what is missing follows from the segments around it, where it does. */
function fromNeighbours(note: Note, index: number, block: SegmentBlock): Fields {
  const { sequence } = note;
  const segment = segmentOfBlock(sequence, index);
  const style = borderStyle(sequence, segment);
  const { times, number } = block.header;
  const start = times.start?.ms ?? startAfter(sequence.ends[segment - 1] ?? Number.NaN, style);
  const end = times.end?.ms ?? endBefore(sequence.starts[segment + 1] ?? Number.NaN, style);
  const isPossible = times.start !== undefined && times.end !== undefined ? true : start < end;
  const field = (written: string | undefined, ms: number) =>
    written ?? (isPossible ? timeText(note, index, ms) : undefined);
  return {
    start: field(timeAsWritten(block, 'start'), start),
    end: field(timeAsWritten(block, 'end'), end),
    number:
      number === undefined ? numberAfterAbove(sequence, segment) : `${number.part}.${number.index}`,
  };
}

function timeAsWritten(block: SegmentBlock, which: 'start' | 'end'): string | undefined {
  const field = block.header.times[which];
  return field === undefined ? undefined : respellTime(written(block, field));
}

/** The header as the format has it; fields that nobody knows stand as their names. */
function properHeader(block: SegmentBlock, missing: Fields): string {
  return properTimes(block, missing) + properText(block, missing);
}

function properTimes(block: SegmentBlock, missing: Fields): string {
  const start = timeAsWritten(block, 'start') ?? missing.start ?? 'MM:SS';
  const end = timeAsWritten(block, 'end') ?? missing.end ?? 'MM:SS';
  return `(${start}-${end})`;
}

function properText(block: SegmentBlock, missing: Fields): string {
  const { number, title } = block.header;
  const numberText =
    number === undefined ? (missing.number ?? 'N.M') : `${number.part}.${number.index}`;
  return formatHeaderText(numberText, written(block, title));
}

function describe(block: SegmentBlock, fault: FaultAt): Message {
  const text = written(block, fault);
  const proper = properHeader(block, {});
  const messages: Record<HeaderFault, () => Message> = {
    brackets: () => message('The times of a header stand in "(" and ")": "{0}".', proper),
    dash: () => message('"-" stands between the times of a header, not "{0}".', text),
    colon: () => message('{0} should be written {1}.', text, respellTime(text)),
    'range-spaces': () =>
      message('No spaces stand between the brackets of a header: "{0}".', proper),
    'start-missing': () => message('The start time is missing.'),
    'end-missing': () => message('The end time is missing.'),
    gap: () => message('One space stands between the times and the stars: "{0}".', proper),
    stars: () => message('Three stars stand on either side of number and title: "{0}".', proper),
    'number-missing': () => message('The number is missing: "{0}".', proper),
    'number-spelling': () => message('The number is written "{0}".', `${numberOf(block)}:`),
    'title-spaces': () => message('Number and title are written "{0}".', proper),
    tail: () =>
      message('"{0}" stands behind the header and belongs on a line of its own.', shortened(text)),
  };
  return messages[fault.fault]();
}

function numberOf({ header }: SegmentBlock): string {
  return header.number === undefined ? 'N.M' : `${header.number.part}.${header.number.index}`;
}

/** Long texts are cut, between characters: a finding is one sentence. */
function shortened(text: string): string {
  const characters = Array.from(text.slice(0, 60));
  return characters.length > 30 ? `${characters.slice(0, 30).join('')}…` : text;
}
