import { withPlainDigits } from '../note/time';

const number = String.raw`\d{1,15}[.,，。．][ \t]*\d{1,15}`;
const signs: readonly RegExp[] = [
  // `0016-00:34 ***1.2: title***`, `- **1.2: title**`
  new RegExp(String.raw`^[^*＊]{0,40}[*＊]{2,}[ \t\u3000]*${number}[ \t\u3000]*[:：∶]`),
  // `(0016-00:34) ***title***`, `(00;16-00:34) 1.2 title`: three digits at least make a time.
  new RegExp(
    String.raw`^\s*(?!\[[^\]]*\][(:[])[(（[【{「](?=(?:[^\d)）\]】]*\d){3})[^*＊]{0,30}[)）\]】}」]?\s*(?:[*＊]|(?<!\d)${number}(?:\s|[:：∶]))`,
  ),
  // `# pat2: title`, `# part二`, `#第2部分`
  /^\s*[#＃]{1,6}\s*(?:[part]{2,6}|p|[a-z]{1,6}(?=\s*\d+\s*[:：∶])|第)\s*[\d一二三四五六七八九十]/iu,
];

/**
 * Whether a line that is neither a header nor a heading looks as if it was meant as one: numbers
 * below it that seem to leave a hole may then be right.
 *
 * @param line without its end
 */
export function looksLikeLostHeading(line: string): boolean {
  const plain = withPlainDigits(line.slice(0, longestLooked));
  return signs.some((sign) => sign.test(plain));
}

/** UTF-16 code units; what makes a header stands at the start of the line. */
const longestLooked = 120;
