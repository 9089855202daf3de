import type { Span } from './block';
import { withPlainDigits } from './time';

/** The heading of a part. Spans count from the start of its line. */
export interface PartHeading {
  /** The heading without indentation and trailing blanks. */
  readonly line: Span;
  readonly number: number;
  readonly numberSpan: Span;
  /** Empty (start = end) where there is no title. */
  readonly title: Span;
  /** A colon or another mark stands between number and title. */
  readonly hasMark: boolean;
  /** Whether the line is spelled as the format has it: `# part3: title`. */
  readonly wellSpelled: boolean;
}

const heading =
  /^(\uFEFF? {0,3})([#＃]{0,6})([ \t\u00a0\u3000]{0,8})(part)([ \t\u00a0\u3000]{0,8})(\d{1,15})([ \t\u00a0\u3000]{0,8})([:：∶;；]{1,2}|[-‐–—－]{2,8}|[.．。、，,\-‐–—－](?!\d))?([ \t\u00a0\u3000]*)/i;

/**
 * Reads a line (without its end) as a part heading, well spelled or nearly so (format.md,
 * "Meant, but written wrong"). `part3: x` without `#` counts only with its colon.
 *
 * @returns undefined where the line was not meant as one
 */
export function readPartHeading(line: string): PartHeading | undefined {
  const plain = withPlainDigits(line);
  const match = heading.exec(plain);
  if (match === null) return undefined;
  const [
    all,
    indent = '',
    hashes = '',
    gap = '',
    part = '',
    inner = '',
    digits = '',
    before = '',
    mark = '',
    after = '',
  ] = match;
  if (hashes === '' && (!/[:：∶]/.test(mark) || gap !== '')) return undefined;
  const lineEnd = line.trimEnd().length;
  const titleEnd = withoutClosingHashes(line, all.length, lineEnd);
  const bareNumber = mark === '' && before === '' && all.length < lineEnd;
  if (bareNumber) return undefined;
  const numberStart = indent.length + hashes.length + gap.length + part.length + inner.length;
  const title = { start: Math.min(all.length, titleEnd), end: titleEnd };
  const hasTitle = title.start < title.end;
  return {
    line: { start: indent.length, end: lineEnd },
    number: Number(digits),
    numberSpan: { start: numberStart, end: numberStart + digits.length },
    title,
    hasMark: mark !== '',
    wellSpelled:
      hashes === '#' &&
      gap === ' ' &&
      part === 'part' &&
      inner === '' &&
      before === '' &&
      mark === ':' &&
      digits === line.slice(numberStart, numberStart + digits.length) &&
      (after === ' ' || !hasTitle),
  };
}

/** Hashes at the end of a heading are no text of it (CommonMark 0.31, section 4.2). */
function withoutClosingHashes(line: string, from: number, lineEnd: number): number {
  let at = lineEnd;
  while (at > from && line.charAt(at - 1) === '#') at--;
  const isClosing = at < lineEnd && (at === from || /[ \t]/.test(line.charAt(at - 1)));
  return isClosing ? Math.max(line.slice(0, at).trimEnd().length, from) : lineEnd;
}

/** Writes a part heading as the format has it. */
export function formatPartHeading(number: number, title: string): string {
  return `# part${number}: ${title}`.trimEnd();
}
