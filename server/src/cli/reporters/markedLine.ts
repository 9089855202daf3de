import stringWidth from 'string-width';
import type { ReportedFinding } from '../fileReport';
import { printable } from './printable';

/** UTF-16 code units of the line that are shown before the place and from it on. */
const shownBefore = 30;
const shownFrom = 50;

/** The line of a finding, cut around its place, and the marks that go below it. */
export function markedLine(finding: ReportedFinding): { line: string; mark: string } {
  const { start, end, lineText } = finding;
  const from = Math.min(start.column - 1, lineText.length);
  const to = end.line === start.line ? Math.min(end.column - 1, lineText.length) : lineText.length;
  const first = from > shownBefore ? from - shownBefore : 0;
  const last = Math.min(lineText.length, from + shownFrom);
  const shown = (begin: number, finish: number) =>
    printable(lineText.slice(begin, finish).replaceAll('\t', ' '));
  const cut = { before: first > 0 ? '…' : '', behind: last < lineText.length ? '…' : '' };
  const before = cut.before + shown(first, from);
  const marked = shown(from, Math.max(from, Math.min(to, last)));
  return {
    line: (before + shown(from, last) + cut.behind).trimEnd(),
    mark: ' '.repeat(stringWidth(before)) + '^'.repeat(Math.max(1, stringWidth(marked))),
  };
}
