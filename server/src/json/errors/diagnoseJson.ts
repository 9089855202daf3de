import { endOfLine } from '../../base/lines';
import { message } from '../../l10n/message';
import { type JsonToken, jsonTokens, openContainers } from '../jsonScan';
import { characterError } from './characterErrors';
import { commentError } from './commentErrors';
import type { JsonError, StoppedJson } from './jsonFault';
import { keyError } from './keyErrors';
import { quoteError } from './quoteErrors';
import { separatorError } from './separatorErrors';
import { shortened } from './shortened';
import { stringError } from './stringErrors';
import { valueError } from './valueErrors';

/** Says in the author's terms why the parser stops at an offset. */
export function diagnoseJson(source: string, at: number): JsonError {
  const stopped = stoppedAt(source, at);
  return (
    commentError(stopped) ??
    characterError(stopped) ??
    quoteError(stopped) ??
    stringError(stopped) ??
    keyError(stopped) ??
    valueError(stopped) ??
    separatorError(stopped) ??
    unexpected(stopped)
  );
}

function stoppedAt(source: string, at: number): StoppedJson {
  const before: JsonToken[] = [];
  let token: JsonToken | undefined;
  for (const next of jsonTokens(source)) {
    if (next.start >= at) {
      token = next;
      break;
    }
    before.push(next);
  }
  const open = openContainers(before);
  const key = open.findLast((container) => container.key !== undefined)?.key?.text ?? '';
  return { source, at, token, before, container: open.at(-1), key };
}

/** Names the token at which the parser stopped, or the last bracket that the source leaves open. */
function unexpected({ source, at, token, container }: StoppedJson): JsonError {
  if (token === undefined && container !== undefined) {
    const { start, end, text } = container.bracket;
    return {
      start,
      end,
      message: message('This "{0}" is never closed', text),
      repairs: [],
      reached: at,
    };
  }
  const start = token?.start ?? Math.max(0, source.trimEnd().length - 1);
  const end = Math.min(token?.end ?? source.length, Math.max(start + 1, endOfLine(source, start)));
  const written = shortened(source.slice(start, end));
  return { start, end, message: message('JSON does not expect "{0}" here', written), repairs: [] };
}
