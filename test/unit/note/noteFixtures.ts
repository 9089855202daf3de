import { sameState } from '../../../server/src/markdown/blocks/markdownState';
import type { Block } from '../../../server/src/note/block';
import type { Note } from '../../../server/src/note/note';
import type { TextChange } from '../../../server/src/note/scanning/textChange';
import type { SegmentPair } from '../../../server/src/note/sequence/chronology';
import type { SequenceSegment } from '../../../server/src/note/sequence/sequence';

/** Seconds as `MM:SS`, minutes beyond 59 too. */
export function clock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

/** A header of ten seconds, numbered 1.1, with the times as they are handed in. */
export function headerWith(range: string, number = '1.1'): string {
  return `(${range}) ***${number}: 标题***`;
}

/** A note without a fault: parts of some segments, each of ten seconds, borders shared. */
export function longNote(parts: number, segmentsOfPart: number): string {
  let text = '+++\ntitle = "样例"\n+++\n';
  let start = 0;
  for (let part = 1; part <= parts; part++) {
    text += `# part${part}: 部分\n`;
    for (let index = 1; index <= segmentsOfPart; index++) {
      const range = `${clock(start)}-${clock(start + 10)}`;
      text += `${headerWith(range, `${part}.${index}`)}\n- 一句话\n\n`;
      start += 10;
    }
  }
  return text;
}

/** A note of one part, its headers with these ranges, numbered in their order. */
export function noteOfRanges(ranges: readonly string[]): string {
  const segments = ranges.map((range, at) => `${headerWith(range, `1.${at + 1}`)}\n- 文\n\n`);
  return `# part1: 甲\n${segments.join('')}`;
}

export function applyTo(text: string, { offset, deleteCount, inserted }: TextChange): string {
  return text.slice(0, offset) + inserted + text.slice(offset + deleteCount);
}

/** The kinds of a note's blocks, `segment` as its number. */
export function outline(note: Note): string[] {
  return note.blocks.map((block) => {
    if (block.kind === 'segment') {
      const { number } = block.header;
      return number === undefined ? 'segment' : `${number.part}.${number.index}`;
    }
    return block.kind === 'part' ? `part ${block.heading.number}` : block.kind;
  });
}

/** A block with its fields but without the states, which are compared by `sameState`. */
function fieldsOf({ entry: _entry, exit: _exit, ...fields }: Block): object {
  return fields;
}

/** Where two readings of a text differ first, undefined where they are the same. */
export function firstDifference(left: Note, right: Note): object | undefined {
  for (let at = 0; at < Math.max(left.blocks.length, right.blocks.length); at++) {
    const [one, other] = [left.blocks[at], right.blocks[at]];
    const isSame =
      one !== undefined &&
      other !== undefined &&
      sameState(one.entry, other.entry) &&
      sameState(one.exit, other.exit) &&
      JSON.stringify(fieldsOf(one)) === JSON.stringify(fieldsOf(other));
    if (!isSame) return { at, one, other };
  }
  return undefined;
}

/**
 * What the sequence and the chronology of a note say, with ordinals for segments and parts: blocks
 * hold what the scanner keeps for itself.
 */
export function sequenceOf({ sequence, chronology }: Note) {
  const pairs = (all: readonly SegmentPair[]) =>
    all.map(({ segment, other }) => [segment.ordinal, other.ordinal]);
  const ordinals = (all: readonly SequenceSegment[]) => all.map(({ ordinal }) => ordinal);
  return {
    segments: sequence.segments.map(({ block, part, above, below, ...own }) => ({
      ...own,
      part: part?.ordinal,
      above: above?.ordinal,
      below: below?.ordinal,
    })),
    parts: sequence.parts.map(({ block, segments, ...own }) => ({
      ...own,
      segments: ordinals(segments),
    })),
    orphans: ordinals(sequence.orphans),
    startsBefore: pairs(chronology.startsBefore),
    overlaps: pairs(chronology.overlaps),
    follows: chronology.follows.map((other) => other?.ordinal),
    endsLast: chronology.endsLast?.ordinal,
  };
}
