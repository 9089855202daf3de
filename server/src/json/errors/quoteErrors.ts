import { endOfLine } from '../../base/lines';
import { isTypographicQuote, quotedPiece } from '../../base/quotedPiece';
import { message } from '../../l10n/message';
import type { JsonToken } from '../jsonScan';
import type { JsonError, StoppedJson } from './jsonFault';
import { shortened } from './shortened';

const behindKey = /[ \t]*[:：=＝]/;
const behindValue = /[ \t]*(?:[,，、;；}\]｝］】\r\n]|$)/;

/** Quotation marks that JSON does not know, and plain ones within a text. */
export function quoteError(stopped: StoppedJson): JsonError | undefined {
  const { token, before, container } = stopped;
  const previous = before.at(-1);
  if (token === undefined) return undefined;
  const beginsText = container?.expects === 'key' || container?.expects === 'value';
  if (beginsText) {
    const isClosed = /^".*"$/.test(token.text);
    return isClosed ? undefined : foreignQuotes(stopped, token, container.expects === 'key');
  }
  // `"AI”, "tags"` is one string up to the quote before `tags`.
  const isCutShort = previous?.kind === 'string' && !token.startsLine && token.text !== ':';
  if (!isCutShort) return undefined;
  const isKey = container?.expects === 'colon';
  return foreignQuotes(stopped, previous, isKey) ?? quotesWithin(stopped, previous, isKey);
}

function foreignQuotes(
  { source }: StoppedJson,
  { start }: JsonToken,
  isKey: boolean,
): JsonError | undefined {
  const first = source[start];
  const isSingle = first === "'";
  if (first !== '"' && !isSingle && !isTypographicQuote(first)) return undefined;
  const line = { start, end: endOfLine(source, start) };
  const piece = quotedPiece(source, line, isKey ? behindKey : behindValue, isForeign);
  if (piece === null) return undefined;
  const { end } = piece;
  const newText = straight(piece.inner);
  const written = shortened(source.slice(start, end));
  return {
    start,
    end,
    message: isSingle
      ? message('{0} stands in single quotes; JSON wants {1}', written, shortened(newText))
      : message('{0} stands in typographic quotes; JSON wants {1}', written, shortened(newText)),
    repairs: [
      { title: message('Use straight quotes'), edits: [{ start, end, newText }], until: end },
    ],
  };
}

function isForeign(mark: string | undefined): boolean {
  return mark === "'" || isTypographicQuote(mark);
}

/** `"他说"你好"了"`: the second quote ends the string. */
function quotesWithin(
  { source, token }: StoppedJson,
  { start, end }: JsonToken,
  isKey: boolean,
): JsonError | undefined {
  if (token?.kind !== 'unknown' || /^[:：=＝,，、;；}\]｝］】]/.test(token.text)) return undefined;
  const line = source.slice(0, endOfLine(source, end));
  const follower = new RegExp((isKey ? behindKey : behindValue).source, 'y');
  for (let at = line.indexOf('"', end); at !== -1; at = line.indexOf('"', at + 1)) {
    follower.lastIndex = at + 1;
    if (!follower.test(line)) continue;
    const newText = straight(source.slice(start + 1, at));
    const title = message('Write {0}', shortened(newText));
    return {
      start: end - 1,
      end,
      message: message(
        'This quote ends the text {0}; within a text it is written {1}',
        shortened(source.slice(start, end)),
        '\\"',
      ),
      repairs: [{ title, edits: [{ start, end: at + 1, newText }], until: at + 1 }],
      reached: token.start,
    };
  }
  return undefined;
}

/** A text in straight quotes; the escapes of JSON in it stay. */
function straight(inner: string): string {
  const escaped = inner.replace(/\\(?:["\\/bfnrt]|u[\da-fA-F]{4})|\\'|["\\]/g, (found) => {
    if (found === "\\'") return "'";
    return found.length === 1 ? `\\${found}` : found;
  });
  return `"${escaped}"`;
}
