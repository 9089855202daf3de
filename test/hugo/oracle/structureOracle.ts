import { type AlignedBlock, align, type SourceMark } from './alignment';
import { publishedBlocks, readableText } from './publishedBlocks';

/** How a header line is published; the empty string where it starts a paragraph. */
export type HeaderPlace = '' | 'swallowed' | 'code';

/**
 * A part heading that Markdown takes for text. What is wrong because of that is told there: a
 * header right below is free, and a line of dashes underlines nothing, once it is mended.
 */
const misspeltHeading = /^#{0,6}\s*part\s*\d/i;

const looksLikeHeader = /^[(（[【]?\d+[:：]\d\d/m;

/**
 * How header lines are published, in their order: `beginnings` holds the text that each begins
 * with, up to its stars; a tilde in it may be gone. One that is not found, or in code, is no header to Markdown. A heading at
 * the top counts as a paragraph: that a line below makes one of it is another finding.
 */
export function headerPlaces(html: string, beginnings: readonly string[]): HeaderPlace[] {
  const lines = publishedBlocks(html).flatMap((block) =>
    readableText(block)
      .split('\n')
      .map((line, index) => ({
        line: withoutTildes(line.trim()),
        isFirst: index === 0,
        path: block.path.join(' '),
      })),
  );
  const taken = new Set<number>();
  return beginnings.map((beginning) => {
    const sought = withoutTildes(beginning);
    const found = lines.findIndex(({ line }, at) => !taken.has(at) && line.startsWith(sought));
    if (found < 0) return 'code';
    taken.add(found);
    const { path, isFirst } = lines[found]!;
    if (path.includes('pre')) return 'code';
    if (isFirst && /^(?:p|h[12])$/.test(path)) return '';
    const goesOn = !isFirst || path.endsWith('td');
    return goesOn && misspeltHeading.test(lines[found - 1]?.line ?? '') ? '' : 'swallowed';
  });
}

function withoutTildes(text: string): string {
  return text.replaceAll('~', '');
}

/**
 * The offsets at which lines of `-` or `=` stand that turn the text above them into a heading; of
 * those of `=` only such as do so to a header, and none of a single `-`.
 *
 * @param from where the Markdown begins
 */
export function accidentalHeadings(source: string, from: number, html: string): number[] {
  let reached = from;
  return publishedBlocks(html).flatMap((block) => {
    const level = block.path.at(-1);
    if (level !== 'h1' && level !== 'h2') return [];
    // Only behind other headings: a table is published above the text that it goes on with.
    let [aligned] = align(source, reached, [block]);
    while (aligned !== undefined && !isHeading(source, aligned)) {
      [aligned] = align(source, aligned.end, [block]);
    }
    const text = readableText(block);
    if (aligned === undefined) throw new Error(`not found in the source: ${text}`);
    reached = aligned.end;
    if (isAtx(source, aligned)) return [];
    const line = underline(source, aligned.end);
    reached = endOfLine(source, line);
    if (misspeltHeading.test(text.trim().split('\n').at(-1)!)) return [];
    if (/^-[ \t]*$/m.test(source.slice(line, reached))) return [];
    return level === 'h2' || looksLikeHeader.test(text) ? [line] : [];
  });
}

function endOfLine(source: string, offset: number): number {
  const end = source.indexOf('\n', offset);
  return end < 0 ? source.length : end;
}

/** Whether a `#` stands before the text, or an underline below it, maybe below a table. */
function isHeading(source: string, aligned: AlignedBlock): boolean {
  const below = source.slice(aligned.end, underline(source, aligned.end));
  return isAtx(source, aligned) || (below !== '' && !/\n[ \t>]*\n/.test(below));
}

function isAtx(source: string, { start }: AlignedBlock): boolean {
  return /#[ \t]+$/.test(source.slice(source.lastIndexOf('\n', start - 1) + 1, start));
}

/** The first `-` or `=` of the next line below an offset that holds nothing else. */
function underline(source: string, offset: number): number {
  const line = /^[ \t>]*(?=(?:-+|=+)[ \t]*$)/gm;
  line.lastIndex = offset;
  const found = line.exec(source);
  return found === null ? offset : found.index + found[0].length;
}

/**
 * The offsets of single tildes that begin what is struck out without having been meant to: what is
 * set off like a word was meant (`~old~ new`), but not where a letter, a digit or a unit touches it
 * from outside (`5~10`, `5℃~10`), or a digit from inside.
 *
 * @param from where the Markdown begins
 */
export function accidentalDeletions(source: string, from: number, html: string): number[] {
  return align(source, from, publishedBlocks(html)).flatMap((aligned) => {
    if (aligned === undefined) return [];
    const open: SourceMark[] = [];
    const accidental: number[] = [];
    for (const mark of aligned.marks) {
      if (source[mark.offset] !== '~' || mark.width !== 1) continue;
      if (mark.role === 'opening') open.push(mark);
      if (mark.role !== 'closing') continue;
      const { offset } = open.pop()!;
      if (!isSetOff(source, offset, mark.offset)) accidental.push(offset);
    }
    return accidental.sort((a, b) => a - b);
  });
}

/**
 * Those offsets at which stands what a line of the published text begins with, up to its word, or
 * what symbols right before begin it with.
 */
export function shownMarkers(source: string, offsets: readonly number[], html: string): number[] {
  const lines = publishedBlocks(html)
    .filter(({ path }) => !path.includes('pre'))
    .flatMap((block) => readableText(block).split('\n'));
  return offsets.filter((offset) => {
    const symbols = /[^\s>]*$/.exec(source.slice(0, offset))?.[0] ?? '';
    const [marker = ''] = /^[^\s\p{L}]+[\p{L}\p{N}]*/u.exec(source.slice(offset)) ?? [];
    const beginning = symbols + marker;
    return lines.some((line) => line.trimStart().startsWith(beginning));
  });
}

/** Whether what two runs of tildes enclose stands in the text as a word does. */
function isSetOff(source: string, opening: number, closing: number): boolean {
  const before = Array.from(source.slice(0, opening).replace(/~+$/, '')).at(-1) ?? ' ';
  const [after = ' '] = source.slice(closing).replace(/^~+/, '');
  const inside = `${source[opening + 1]}${source[closing - 1]}`;
  const isApart = [before, after].every((beside) => /^(?:[\s|]|(?![%％‰])\p{P})$/u.test(beside));
  return isApart && !/\d/.test(inside);
}
