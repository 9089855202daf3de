import { type CompletionItem, CompletionItemKind, type Range } from 'vscode-languageserver';
import { formatDuration, readTime } from '../../note/time';
import { localised } from '../localised';
import type { CursorLine } from './completion';
import { surroundings } from './surroundings';

/** How long segments often are: what an end is offered at, after the start. Milliseconds. */
const usualLengths = [5_000, 10_000, 30_000, 60_000];

const header = /^ {0,3}[(（[【]\s*([\d:：.．]*)(?:(\s*[-–—－~～]+\s*)([\d:：.．]*))?/;

/** Times inside the brackets of a header: starts before the dash, ends behind it. */
export function timeItems(at: CursorLine): CompletionItem[] {
  const line = at.before + at.after;
  const match = header.exec(line);
  if (match === null) return [];
  const [all, startText = '', dash, endText = ''] = match;
  const cursor = at.before.length;
  const endStart = all.length - endText.length;
  const startEnd = dash === undefined ? all.length : endStart - dash.length;
  const startStart = startEnd - startText.length;
  if (dash !== undefined && cursor >= endStart && cursor <= all.length) {
    const start = readTime(line, startStart)?.ms ?? Number.NaN;
    return endItems(at, start, { from: endStart, to: all.length });
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
  if (!Number.isNaN(endLimit) && !(endLimit <= start)) {
    offers.set(endLimit, localised('before the segment below'));
  }
  for (const length of usualLengths) {
    const end = start + length;
    if (Number.isNaN(end) || end > endLimit || offers.has(end)) continue;
    offers.set(end, `+${formatDuration(length)}`);
  }
  const opensHalfWidth = /^ {0,3}\(/.test(at.before);
  const isClosed = /^[^)）\]】]*[)）\]】]/.test((at.before + at.after).slice(token.to));
  const closing = opensHalfWidth && !isClosed ? ')' : '';
  return [...offers].map(([end, detail]) => timeItem(at, token, write(end), detail, closing));
}

/**
 * The whole token is replaced, on both sides of the cursor. Editors filter by what is typed, so
 * a full-width colon or a zero left out must not hide the time that was meant.
 */
function timeItem(at: CursorLine, token: Token, time: string, detail: string, closing: string) {
  const typed = (at.before + at.after).slice(token.from, at.before.length);
  const plain = typed.replace(/[：．.]/g, ':');
  const rest = time.startsWith(plain) ? time.slice(plain.length) : time;
  return {
    label: time,
    kind: CompletionItemKind.Value,
    detail,
    filterText: time.startsWith(plain) ? typed + rest : time,
    textEdit: { range: rangeOf(at, token), newText: time + closing },
  } satisfies CompletionItem;
}

function rangeOf({ position }: CursorLine, { from, to }: Token): Range {
  const { line } = position;
  return { start: { line, character: from }, end: { line, character: to } };
}
