import { endOfLine } from '../../base/lines';
import { message } from '../../l10n/message';
import { foreignComma, isComma, missingComma } from './commaErrors';
import type { JsonError, StoppedJson } from './jsonFault';
import { bareKeyAt } from './keyErrors';
import { shortened } from './shortened';
import { isKeyAt, unclosedList } from './unclosedList';
import { bareValueAt } from './valueErrors';

/** Faults behind a value, where a comma or the closing bracket should stand. */
export function separatorError(stopped: StoppedJson): JsonError | undefined {
  const { source, token, before, container } = stopped;
  const previous = before.at(-1);
  if (container?.expects !== 'separator' || previous === undefined) return undefined;
  const isList = container.bracket.text === '[';
  if (token !== undefined && isComma(token.text)) return foreignComma(source, token);
  if (token !== undefined && continuesBareText(stopped)) {
    return bareValueAt(stopped, previous.start);
  }
  const unclosed = unclosedList(stopped);
  if (token === undefined || unclosed !== undefined) return unclosed;
  const isText = token.kind === 'punctuation' ? /[{[]/.test(token.text) : true;
  if (isList && isText) return missingComma(previous, token);
  const isEntry = isKeyAt(source, token) || bareKeyAt(source, token.start) !== undefined;
  if (!isList && isEntry) return missingComma(previous, token);
  return isText ? behindValue(stopped) : undefined;
}

/** Whether two tokens are one text or date without quotes: `12:30`, `3 D`, `2025-04-20`. */
function continuesBareText({ token, before }: StoppedJson): boolean {
  const previous = before.at(-1);
  if (token === undefined || previous === undefined || token.startsLine) return false;
  if (previous.kind !== 'number' && previous.kind !== 'literal') return false;
  if (token.start === previous.end) return !/^["{}[\]]/.test(token.text);
  return token.kind === 'unknown';
}

function behindValue({ source, token, key }: StoppedJson): JsonError | undefined {
  if (token === undefined) return undefined;
  const { start } = token;
  const rest = source.slice(start, endOfLine(source, start)).replace(/[\s,}\]]+$/, '');
  const end = start + Math.max(rest.length, 1);
  const written = shortened(source.slice(start, end));
  const sentence = message(
    '{0} stands behind the value of {1}, where nothing may follow',
    written,
    shortened(key),
  );
  return { start, end, message: sentence, repairs: [] };
}
