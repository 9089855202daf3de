import { defaultDialect } from '../../markdown/inline/dialect';
import { unrenderedEmphasis } from '../../note/body/unrenderedEmphasis';
import { maxContiguousGap } from '../../note/headers/time';
import type { Note } from '../../note/note';
import { fileStart, scanLines } from '../../note/scanning/scan';
import { borderStyle, endBefore, startAfter } from '../../note/sequence/borderStyle';
import { numberAt, placeBehind, segmentBelow } from '../../note/sequence/numbering';
import type { SequencePart } from '../../note/sequence/sequence';
import { newHeader, newPartHeading } from '../../note/templates/segmentTemplate';
import { fixed, templateText } from '../../note/templates/template';
import { timeText } from '../edits';
import { episodeDuration } from '../frontMatter/episodeDuration';
import { hasVisibleText } from '../hasVisibleText';
import { written } from '../labels';

/**
 * The header of a first segment for a part that has none: number and times continue from the
 * segment above up to the one below, or to the end of the episode, and the title is that of the
 * part. Undefined where no time is left between them, or the part has no title.
 */
export function headerForPart(note: Note, part: SequencePart): string | undefined {
  const { sequence } = note;
  const { block, blockIndex } = part;
  const place = placeBehind(sequence, blockIndex);
  const { above } = place;
  const below = segmentBelow(sequence, place);
  const endAbove = above?.end ?? 0;
  const startBelow = below?.start ?? episodeDuration(note)?.ms ?? Number.NaN;
  const style = borderStyle(sequence, above);
  const start = above === undefined ? 0 : startAfter(endAbove, style);
  const end = below === undefined ? startBelow : endBefore(startBelow, style);
  if (!(startBelow - endAbove > maxContiguousGap && start < end)) return undefined;
  const title = plain(written(block, block.heading.title));
  const number = numberAt(place);
  const [from, to] = [start, end].map((ms) => fixed(timeText(note, blockIndex, ms)));
  const header = newHeader(
    { start: from!, end: to!, number, title },
    { headerLines: 1, lineEnd: note.lineEnd },
  );
  return asRead(templateText(header), title);
}

/**
 * The heading of a part that begins with a segment and has its title. Undefined where the title is
 * empty or would be read differently in a heading.
 *
 * @param title as in the segment's header
 */
export function headingForSegment(number: number, title: string): string | undefined {
  return asRead(templateText(newPartHeading(number, plain(title))), plain(title));
}

/**
 * The line end after an inserted line where the next one, in its block or below it, is not blank;
 * else the empty string.
 *
 * @param at the end of the line that the inserted one follows, from the start of the block
 */
export function lineEndBelow({ blocks, lineEnd }: Note, block: number, at: number): string {
  const text = (blocks[block]?.text ?? '') + (blocks[block + 1]?.text ?? '');
  const [below = ''] = /^(?:\r\n|\r|\n)?[^\r\n]*/.exec(text.slice(at)) ?? [];
  return below.trim() === '' ? '' : lineEnd;
}

/** Removes emphasis, which may be read differently within a header's own stars. */
function plain(title: string): string {
  return title.replace(/(?<!\\)\*+/g, '');
}

/** A header or heading if it is read back with that title and without stray marks. */
function asRead(line: string, title: string): string | undefined {
  const context = { isNote: true, paired: new Set<string>() };
  const [block] = scanLines(line, fileStart, context);
  if (block === undefined || block.kind === 'preamble' || block.kind === 'frontMatter') {
    return undefined;
  }
  const read = block.kind === 'part' ? block.heading.title : block.header.title;
  const isSame = line.slice(read.start, read.end) === title;
  const shows = hasVisibleText(title) && unrenderedEmphasis(block, defaultDialect).length === 0;
  return isSame && shows ? line : undefined;
}
