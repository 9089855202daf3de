import type { Span } from '../../base/span';
import { foldLine, maxHeaderLine } from './foldedLine';
import { skip } from './headerStars';
import { readNumeral } from './numerals';

/** How a part heading is written: `# part3: title`, or as the variant `# Part 3: title`. */
export type PartForm = 'part' | 'Part';

/** The heading of a part. Spans count from the start of its line. */
export interface PartHeading {
  /** The heading without indentation and trailing blanks. */
  readonly line: Span;
  readonly number: number;
  readonly numberSpan: Span;
  /** Empty (start = end) where there is no title. */
  readonly title: Span;
  /** A colon or another mark is between number and title. */
  readonly hasMark: boolean;
  /** Its form; undefined for a line that was meant as a heading and has neither form. */
  readonly form: PartForm | undefined;
  /** True where the line is a heading only if its number is the next one. */
  readonly onlyIfNext: boolean;
}

/**
 * Reads a line (without its end) as a part heading, well spelled or nearly so (format.md, "Meant,
 * but written wrong"). Evidence of one is its number, the word (`part`, `第…部分`, a typo of one
 * letter) and `#` or a colon; a number without the word counts only if it is the next one.
 *
 * @returns undefined where the line was not meant as one
 */
export function readPartHeading(line: string): PartHeading | undefined {
  return readWellSpelled(line) ?? readMalformed(line);
}

const wellSpelled = /^(\ufeff? {0,3})# (part|Part )(\d{1,15}):(?: (?=\S)|[ \t]*$)/;

function readWellSpelled(line: string): PartHeading | undefined {
  const match = wellSpelled.exec(line);
  if (match === null) return undefined;
  const [all, indent = '', word = '', digits = ''] = match;
  const lineEnd = line.trimEnd().length;
  const titleEnd = withoutClosingHashes(line, Math.min(all.length, lineEnd), lineEnd);
  const numberStart = indent.length + '# '.length + word.length;
  return {
    line: { start: indent.length, end: lineEnd },
    number: Number(digits),
    numberSpan: { start: numberStart, end: numberStart + digits.length },
    title: { start: Math.min(all.length, titleEnd), end: titleEnd },
    hasMark: true,
    form: word === 'part' ? 'part' : 'Part',
    onlyIfNext: false,
  };
}

const starRun = /[*_]*/y;
const blanks = / */y;
const indentedAsCode = /^\ufeff?(?: {4}| {0,3}\t)/;
const opening = /^( *)(#{0,6})( *)([*_]*)( *)/;
/** The characters between number and title. */
const mark = / *[)\]】]?(?: *(?:[.,、]{0,2}[:;]{1,2}-{0,2}|-{2,8}|[.,、-](?!\d)))? */y;

function readMalformed(line: string): PartHeading | undefined {
  if (line.length > maxHeaderLine || indentedAsCode.test(line)) return undefined;
  const folded = foldLine(line, 0, true);
  const text = folded.text.replace(/[Ａ-Ｚａ-ｚ]/g, (letter) => letter.normalize('NFKC'));
  const end = text.trimEnd().length;
  const [lead = '', , hashes = '', , stars = ''] = opening.exec(text) ?? [];
  const named = readName(text, lead.length);
  if (named === undefined) return undefined;
  const isStarred = stars !== '';
  const nameEnd = isStarred ? skip(starRun, text, named.end) : named.end;
  mark.lastIndex = nameEnd;
  const [joined = ''] = mark.exec(text) ?? [];
  const markEnd = nameEnd + joined.length;
  const behind = isStarred ? skip(blanks, text, skip(starRun, text, markEnd)) : markEnd;
  const hasColon = /[:;]/.test(joined);
  const isBracketed = joined === '' && isInBrackets(text, behind, end);
  const hasMark = joined.trim() !== '' || isBracketed;
  const evidence = { word: named.word, hashes: hashes !== '', stars: isStarred, hasColon };
  const standing = partStanding(evidence);
  if (standing === undefined || (joined === '' && !hasMark && behind < end)) return undefined;
  const title = isBracketed
    ? { start: behind + 1, end: end - 1 }
    : titleOf(text, behind, end, isStarred);
  const at = (start: number, stop: number) => folded.source(start, stop);
  const indent = /^\ufeff? {0,3}/.exec(line)?.[0].length ?? 0;
  return {
    line: { start: indent, end: line.trimEnd().length },
    number: named.number,
    numberSpan: at(named.start, named.numberEnd),
    title: at(title.start, title.end),
    hasMark,
    form: undefined,
    onlyIfNext: standing === 'if-next',
  };
}

interface PartEvidence {
  readonly word: 'part' | 'slip' | '第…部分' | 'none';
  readonly hashes: boolean;
  readonly stars: boolean;
  readonly hasColon: boolean;
}

/** When a line with a number is a part heading; see `headerStanding`. */
function partStanding({ word, hashes, stars, hasColon }: PartEvidence) {
  if (word === 'none') return hashes && !stars ? 'if-next' : undefined;
  if (hashes) return word === 'slip' ? 'if-next' : 'always';
  if (!hasColon || word === 'slip') return undefined;
  return word === '第…部分' && !stars ? 'if-next' : 'always';
}

interface PartName {
  readonly word: PartEvidence['word'];
  readonly number: number;
  /** Start and end of the number, and the end of the part's name. */
  readonly start: number;
  readonly numberEnd: number;
  readonly end: number;
}

const ordinal = /第 *([^\s:部]{1,15}) *(部分?)/y;
/** The word, with the characters between it and its number: `part 2`, `part-2`, `part(2`. */
const word = /[([【]?([A-Za-z]{3,5}|部分)([ .:#_-]{0,8}[([【]?) */y;
const numeralAlone = /(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?= *[:;、])/y;

function readName(text: string, at: number): PartName | undefined {
  return readOrdinal(text, at) ?? readNamedNumber(text, at) ?? readNumberAlone(text, at);
}

function readOrdinal(text: string, at: number): PartName | undefined {
  const [whole = '', numeral = '', of = ''] = matchAt(ordinal, text, at);
  const counted = readNumeral(numeral, 0);
  if (counted === undefined || counted.end !== numeral.length) return undefined;
  const start = at + whole.indexOf(numeral, 1);
  const kind = of === '部' ? 'slip' : '第…部分';
  return {
    word: kind,
    number: counted.value,
    start,
    numberEnd: start + numeral.length,
    end: at + whole.length,
  };
}

function readNamedNumber(text: string, at: number): PartName | undefined {
  const [found = '', letters = '', gap = ''] = matchAt(word, text, at);
  const isChinese = letters === '部分';
  if (!isChinese && !isPartWord(letters)) return undefined;
  const start = at + found.length;
  const number = readNumeral(text, start, gap !== '');
  if (number === undefined) return undefined;
  const kind = letters.toLowerCase() === 'part' ? 'part' : 'slip';
  return { word: kind, number: number.value, start, numberEnd: number.end, end: number.end };
}

function readNumberAlone(text: string, at: number): PartName | undefined {
  const [numeral = ''] = matchAt(numeralAlone, text, at);
  const counted = readNumeral(numeral, 0);
  if (counted === undefined || counted.end !== numeral.length) return undefined;
  const end = at + numeral.length;
  return { word: 'none', number: counted.value, start: at, numberEnd: end, end };
}

function matchAt(pattern: RegExp, text: string, at: number): readonly (string | undefined)[] {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? [];
}

/** Words that are no typo of `part`. */
const otherWords = new Set(
  [
    'par',
    'bart',
    'party',
    'parts',
    'apart',
    'art',
    'port',
    'cart',
    'past',
    'pact',
    'park',
    'dart',
    'mart',
  ].concat(['tart', 'wart', 'hart', 'kart', 'pert', 'para', 'parr', 'pare']),
);

/** Whether a word is `part`, or `part` with one letter omitted, added, replaced or swapped. */
function isPartWord(letters: string): boolean {
  const lower = letters.toLowerCase();
  if (lower === 'part') return true;
  if (otherWords.has(lower)) return false;
  return typosOfPart.has(lower);
}

const typosOfPart = new Set(typosOf('part'));

function typosOf(correct: string): string[] {
  const alphabet = Array.from('abcdefghijklmnopqrstuvwxyz');
  return Array.from({ length: correct.length + 1 }, (_, at) => {
    const [before, own, behind] = [correct.slice(0, at), correct.charAt(at), correct.slice(at + 1)];
    return [
      before + behind,
      before + behind.charAt(0) + own + behind.slice(1),
      ...alphabet.flatMap((letter) => [before + letter + behind, before + letter + own + behind]),
    ];
  }).flat();
}

function isInBrackets(text: string, start: number, end: number): boolean {
  return text.charAt(start) === '【' && text.charAt(end - 1) === '】';
}

/** The title without closing hashes and the stars around the whole. */
function titleOf(text: string, start: number, end: number, isStarred: boolean): Span {
  const limit = withoutClosingHashes(text, start, end);
  const to = isStarred ? text.slice(0, limit).replace(/[*_ ]+$/, '').length : limit;
  return { start: Math.min(start, to), end: Math.max(Math.min(start, to), to) };
}

/** Hashes at the end of a heading are no text of it (CommonMark 0.31, section 4.2). */
function withoutClosingHashes(line: string, from: number, lineEnd: number): number {
  let at = lineEnd;
  while (at > from && line.charAt(at - 1) === '#') at--;
  const isClosing = at < lineEnd && (at === from || /[ \t]/.test(line.charAt(at - 1)));
  return isClosing ? Math.max(line.slice(0, at).trimEnd().length, from) : lineEnd;
}

/** Writes a part heading in one of the forms of the format. */
export function formatPartHeading(number: number, title: string, form: PartForm = 'part'): string {
  const name = form === 'part' ? `part${number}` : `Part ${number}`;
  return `# ${name}: ${title}`.trimEnd();
}
