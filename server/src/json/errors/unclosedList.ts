import type { SourceEdit } from '../../base/sourceEdit';
import { message } from '../../l10n/message';
import type { JsonToken } from '../jsonScan';
import type { JsonError, StoppedJson } from './jsonFault';
import { shortened } from './shortened';

/** In UTF-16 units; between a key and its colon. */
const maxGap = 100;

/** A list in which the object around it ends, or its next key follows. */
export function unclosedList({
  source,
  at,
  token,
  before,
  container,
  key,
}: StoppedJson): JsonError | undefined {
  if (container?.bracket.text !== '[') return undefined;
  const isBehindKey = token?.text === ':' && before.at(-1)?.kind === 'string';
  const isKey = token !== undefined && isKeyAt(source, token);
  if (!isBehindKey && !isKey && token?.text !== '}' && token !== undefined) return undefined;
  const { start, end } = container.bracket;
  const edit = closingAt(before, isBehindKey ? -2 : -1, isBehindKey || isKey ? '],' : ']');
  return {
    start,
    end,
    message: message('The list of {0} has no closing "]"', shortened(key)),
    repairs:
      edit === undefined ? [] : [{ title: message('Close the list'), edits: [edit], until: at }],
    reached: at,
  };
}

/** Whether a token is a string that a colon follows. */
export function isKeyAt(source: string, { kind, end }: JsonToken): boolean {
  return kind === 'string' && /^[ \t\r\n]*:/.test(source.slice(end, end + maxGap));
}

/** Closes a list behind a token, or before it where that is a comma. */
function closingAt(
  before: StoppedJson['before'],
  index: number,
  closing: string,
): SourceEdit | undefined {
  const last = before.at(index);
  if (last === undefined) return undefined;
  const { start, end, text } = last;
  return text === ',' ? { start, end, newText: closing } : { start: end, end, newText: closing };
}
