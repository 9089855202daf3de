import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { readTime } from '../../note/time';
import { localised } from '../localised';
import type { CursorLine } from './completion';
import { surroundings } from './surroundings';
import { dashBetweenTimes, filterTextOf, timeCharacters } from './typedTime';

/** How long segments often are: what an end is offered at, after the start. Milliseconds. */
const usualLengths = [5_000, 10_000, 30_000, 60_000];

const header = new RegExp(
  `^ {0,3}[(（[【]\\s*(${timeCharacters})(?:(${dashBetweenTimes})(${timeCharacters}))?`,
);

/** Behind the times stand the closing bracket, the stars or nothing; else they are in some text. */
const behindTimes = /^\s*(?:$|[)）\]】](?!\()|\*)/;

/** Times inside the brackets of a header: starts before the dash, ends behind it. */
export function timeItems(at: CursorLine): CompletionItem[] {
  const line = at.before + at.after;
  const match = header.exec(line);
  if (match === null) return [];
  const [all, startText = '', dash, endText = ''] = match;
  if (!behindTimes.test(line.slice(all.length))) return [];
  const cursor = at.before.length;
  const endStart = all.length - endText.length;
  const startEnd = dash === undefined ? all.length : endStart - dash.length;
  const startStart = startEnd - startText.length;
  const dashEnd = startEnd + (dash?.trimEnd().length ?? 0);
  if (dash !== undefined && cursor >= (endText === '' ? dashEnd : endStart)) {
    const start = readTime(line, startStart)?.ms ?? Number.NaN;
    const token =
      endText === '' ? { from: cursor, to: cursor } : { from: endStart, to: all.length };
    return cursor > all.length ? [] : endItems(at, start, token);
  }
  if (cursor < startStart || cursor > startEnd) return [];
  return startItems(at, { from: startStart, to: startEnd });
}

interface Token {
  readonly from: number;
  readonly to: number;
}

function startItems(at: CursorLine, token: Token): CompletionItem[] {
  const { start, above, write } = surroundings(at.note, at.position.line);
  if (Number.isNaN(start)) return [];
  const detail =
    above === -1 ? localised('start of the episode') : localised('after the segment above');
  return [timeItem(at, token, write(start), detail, '')];
}

function endItems(at: CursorLine, start: number, token: Token): CompletionItem[] {
  const { endLimit, write } = surroundings(at.note, at.position.line);
  const offers = new Map<number, string>();
  const isLimited = endLimit > start || (Number.isNaN(start) && endLimit >= 0);
  if (isLimited) offers.set(endLimit, localised('before the segment below'));
  for (const length of usualLengths) {
    const end = start + length;
    if (Number.isNaN(end) || (isLimited && end >= endLimit)) continue;
    offers.set(end, `+${length / 1000} s`);
  }
  const closing = isClosed(at, token) ? '' : ')';
  return [...offers].map(([end, detail]) => timeItem(at, token, write(end), detail, closing));
}

/** A bracket of another width than the ASCII one is left to the fix that respells the header. */
function isClosed({ before, after }: CursorLine, token: Token): boolean {
  return !/^ {0,3}\(/.test(before) || /^\s*[)）\]】]/.test((before + after).slice(token.to));
}

/** The whole token is replaced, on both sides of the cursor. */
function timeItem(
  { before, after, position: { line } }: CursorLine,
  { from, to }: Token,
  time: string,
  detail: string,
  closing: string,
): CompletionItem {
  const typed = (before + after).slice(from, before.length);
  return {
    label: time,
    kind: CompletionItemKind.Value,
    detail,
    filterText: filterTextOf(time, typed),
    textEdit: {
      range: { start: { line, character: from }, end: { line, character: to } },
      newText: time + closing,
    },
  };
}
