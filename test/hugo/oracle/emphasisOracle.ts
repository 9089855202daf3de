import { type AlignedBlock, align, type SourceMark } from './alignment';
import { decoded, publishedBlocks } from './publishedBlocks';

/** UTF-16 offsets of characters in the source. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A row of equal marks in the source. */
interface Run extends Place {
  readonly text: string;
  /** What of it is published as characters; undefined where all of it became emphasis. */
  readonly literal: Place | undefined;
  readonly spaceBefore: boolean;
  readonly spaceAfter: boolean;
}

/**
 * The places that `emphasis-unrendered` has to name, read from what was published: in every block
 * the first row of marks that was meant as emphasis and that readers see.
 * Throws where a block that shows marks cannot be found in the source.
 *
 * @param from where the Markdown begins, as an offset
 */
export function printedEmphasis(source: string, from: number, html: string): Place[] {
  const blocks = publishedBlocks(html);
  return align(source, from, blocks).flatMap((aligned, index) => {
    const { path, pieces } = blocks[index]!;
    const shows = pieces.some(({ kind, value }) => kind === 'text' && /[*_~]/.test(decoded(value)));
    if (!shows || path.includes('pre')) return [];
    if (aligned === undefined)
      throw new Error(`not found in the source: ${JSON.stringify(pieces)}`);
    const runs = runsOf(source, aligned);
    const first = runs.find((run) => isMeantAndPrinted(source, run, runs));
    return first === undefined ? [] : [first.literal!];
  });
}

/**
 * The code within lines that begins and ends with the same two or three stars and holds no others,
 * with neither a blank nor a slash beside them, in the order of the page.
 */
export function starredCode(html: string): string[] {
  return publishedBlocks(html)
    .filter(({ path }) => !path.includes('pre'))
    .flatMap(({ pieces }) =>
      pieces.flatMap(({ kind, value }, index) =>
        kind === 'open' && value === 'code' ? [decoded(pieces[index + 1]?.value ?? '')] : [],
      ),
    )
    .map((code) => code.trim())
    .filter((code) => /^(\*\*\*?)(?![\s*/])[^*]*(?<![\s/*])\1$/.test(code));
}

function runsOf(source: string, { start, end, marks }: AlignedBlock): Run[] {
  const groups: SourceMark[][] = [];
  for (const mark of marks.filter((one) => isNoSingleTilde(source, one))) {
    const previous = groups.at(-1)?.at(-1);
    const goesOn =
      previous?.offset === mark.offset - 1 && source[previous.offset] === source[mark.offset];
    if (goesOn) groups.at(-1)!.push(mark);
    else groups.push([mark]);
  }
  const runs = groups.map((group) => {
    const first = group[0]!.offset;
    const behind = group.at(-1)!.offset + 1;
    const printed = group.filter(({ role }) => role === 'literal');
    return {
      start: first,
      end: behind,
      text: source.slice(first, behind),
      literal:
        printed.length === 0
          ? undefined
          : { start: printed[0]!.offset, end: printed.at(-1)!.offset + 1 },
      spaceBefore: first === start || /\s/.test(source.charAt(first - 1)),
      spaceAfter: behind === end || /\s/.test(source.charAt(behind)),
    };
  });
  return runs.filter(({ text }) => text[0] !== '~' || text === '~~');
}

function isNoSingleTilde(source: string, { offset, role, width }: SourceMark): boolean {
  return source[offset] !== '~' || role === 'literal' || width === 2;
}

function isMeantAndPrinted(source: string, run: Run, all: readonly Run[]): boolean {
  if (!mayBeMeant(source, run)) return false;
  if (run.text.startsWith('**')) return true;
  return all.some(
    (other) =>
      mayBeMeant(source, other) && (encloses(source, run, other) || encloses(source, other, run)),
  );
}

/** Whether a row is published, touches a character, and is no `_` between ASCII word characters. */
function mayBeMeant(source: string, { literal, text, start, end, ...beside }: Run): boolean {
  if (literal === undefined || (beside.spaceBefore && beside.spaceAfter)) return false;
  const isInWord = /\w/.test(source.charAt(start - 1)) && /\w/.test(source.charAt(end));
  return text[0] !== '_' || !isInWord;
}

function encloses(source: string, first: Run, second: Run): boolean {
  return (
    first.end < second.start &&
    first.text === second.text &&
    !first.spaceAfter &&
    !second.spaceBefore &&
    source.slice(first.end, second.start).trim() !== '' &&
    (first.text !== '~~' || facesWords(source, first, second))
  );
}

/** Whether two tildes can only be those of a strikethrough, and do not trail a word (`好~~，`). */
function facesWords(source: string, first: Run, second: Run): boolean {
  const [opening, closing] = [
    characterAfter(source, first.end),
    characterBefore(source, second.start),
  ];
  const before = characterBefore(source, first.start);
  const after = characterAfter(source, second.end);
  const opens = !isMark(opening) || first.spaceBefore || isMark(before);
  const closes = !isMark(closing) || second.spaceAfter || isMark(after);
  return (
    (opens || !/[，。！？；：、…—,.!?;:”’」』》〉）】〕］)\]]/u.test(opening)) &&
    (closes || !/[“‘「『《〈（【〔［([]/u.test(closing))
  );
}

function isMark(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character);
}

function characterAfter(source: string, offset: number): string {
  return Array.from(source.slice(offset, offset + 2))[0] ?? '';
}

function characterBefore(source: string, offset: number): string {
  return Array.from(source.slice(Math.max(0, offset - 2), offset)).at(-1) ?? '';
}
