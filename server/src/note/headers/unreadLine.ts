import { foldLine } from './foldedLine';
import type { HeadersAbove } from './headersAbove';
import { readLeadingTimes } from './segmentHeader';

/** What a line that was read as text may have been meant as. */
export type UnreadKind = 'header' | 'heading';

/** In UTF-16 code units; the evidence of a header is at the start of the line. */
const maxLength = 120;

/** Times at either end, their remains, or empty brackets. */
const timesLeft = [
  /^[^\p{L}\d]{0,12}(?:\d{1,3} ?[:;.'] ?\d{2}|\d{3,6} ?[-~:])/u,
  /\d{1,3} ?[:;.'] ?\d{2}[^\p{L}\d]{0,6}$/u,
  /^[^\p{L}\d([【]{0,12}[([【](?=(?:[^\d)\]】]*\d){3})[^*)\]】]{0,30}[)\]】]/u,
  /^[^\p{L}\d]{0,6}[([【][^\p{L}\d]{0,6}[)\]】]/u,
];
const numberAndColon = /(?<![\d.:])\d{1,3} ?[.,-] ?\d{1,3}[\])】.]? ?[:;]/;
const numberFirst = /^[^\p{L}\d(]{0,12}(\d{1,3})[.,-](\d{1,3})(?![\d.%])/u;
const halfFirst = /^[^\p{L}\d(]{0,12}(\d{1,3}) ?[:;]/u;
const marks = /[*_]{2,}/;
/** A number into which a star has come: `**1*2.3:`. */
const numberInStars = /\*\d{1,3}\*{1,2}[.\d]{1,6} ?[:;]/;
/** A title in a header's stars without times and number. */
const titleAlone = /^ {0,3}\*{3}[^*\s][^*]*\*{3} *$/;
const beforeBracket = /^[^\p{L}([【]{0,12}(?=[([【])/u;
/** A link, or a definition of one. */
const link = /^ *\[[^\]]*\](?:\([^)]*\)?|\[|: *[^*\s])/;
const listItem = /^ *[-*+] /;
const heading =
  /^ *#{1,6} *[^\p{L}\d]{0,4}(?:[part ]{2,8}|p|[a-z]{1,6}(?= *\d+ *[:;])|第|部分)[^\p{L}\d]{0,4}(?:[\d一二三四五六七八九十]|[ivx]{1,5}\b)/iu;

/**
 * Whether a line may have been meant as a header or a part heading although it could not be read as
 * one: findings that would follow from its absence may then be wrong (format.md, "Never bury").
 *
 * @param line without its end
 * @param below what the headers say above the line
 * @param bodyEnd the end of the segment whose body holds the line, in milliseconds: times within
 *   the segment refer to its content
 */
export function unreadKind(
  line: string,
  below: HeadersAbove,
  bodyEnd: number,
): UnreadKind | undefined {
  const { text } = foldLine(line.slice(0, maxLength), 0, true);
  if (heading.test(text)) return 'heading';
  const [linked = ''] = link.exec(text) ?? [];
  if (linked !== '') {
    const behind = text.slice(linked.length);
    return marks.test(behind) && numberAndColon.test(behind) ? 'header' : undefined;
  }
  return mayBeHeader(text, below, bodyEnd) ? 'header' : undefined;
}

function mayBeHeader(text: string, below: HeadersAbove, bodyEnd: number): boolean {
  const hasTimes = timesLeft.some((pattern) => pattern.test(text));
  const hasNumber = numberAndColon.test(text);
  const hasMarks = marks.test(text);
  if (hasNumber && (hasTimes || hasMarks)) return true;
  const [, part = '', index = ''] = numberFirst.exec(text) ?? [];
  const isNext = Number(part) === below.part && Number(index) === below.index + 1;
  if (isNext && (hasNumber || hasTimes || hasMarks || !listItem.test(text))) return true;
  if (titleAlone.test(text) || numberInStars.test(text)) return true;
  const half = Number(halfFirst.exec(text)?.[1]);
  if (hasMarks && half === below.index + 1) return true;
  const [lead = ''] = beforeBracket.exec(text) ?? [];
  const times = readLeadingTimes(text.slice(lead.length));
  const areAlone = times?.outer.end === text.trimEnd().length - lead.length;
  if (times?.isRange || (hasTimes && areAlone)) return (times?.start?.ms ?? bodyEnd) >= bodyEnd;
  return hasTimes && hasMarks;
}
