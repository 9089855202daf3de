import { afterLineEnd, endOfLine } from '../../base/lines';
import type { SourceEdit } from '../../base/sourceEdit';
import { message } from '../../l10n/message';
import { controlCharacter } from './characterErrors';
import type { JsonError, StoppedJson } from './jsonFault';
import { shortened } from './shortened';

const wellFormed = /"(?:[^"\\\0-\x1f]+|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*/y;

/** Faults within a string: escapes, control characters, line ends, no closing quotes. */
export function stringError({ source, token }: StoppedJson): JsonError | undefined {
  if (token?.kind !== 'string') return undefined;
  wellFormed.lastIndex = token.start;
  const at = token.start + (wellFormed.exec(source)?.[0].length ?? 0);
  const sign = source[at];
  if (sign === '"') return undefined;
  if (sign === '\\') return unknownEscape(source, at);
  const isLineEnd = sign === undefined || sign === '\n' || sign === '\r';
  if (!isLineEnd) return controlCharacter(sign, at);
  return overSeveralLines(source, token.start, at) ?? unclosed(source, token.start, at);
}

function unknownEscape(source: string, start: number): JsonError {
  const written = /^\\(?:u[\da-fA-F]{0,4}|[^\r\n]|)/u.exec(source.slice(start, start + 6))![0];
  const end = start + written.length;
  const isQuote = written === "\\'";
  const newText = isQuote ? '' : '\\\\';
  const title = message('Write {0}', isQuote ? "'" : `\\${written}`);
  const edits = [{ start, end: start + 1, newText }];
  return {
    start,
    end,
    message: message('{0} means nothing in a JSON string; a plain backslash is "\\\\"', written),
    // A backslash at the end of a line is meant to join two lines.
    repairs: written === '\\' ? [] : [{ title, edits, until: end }],
  };
}

const restOfString = /(?:[^"\\]|\\.)*"(?=[ \t\r\n]*[,:}\]])/sy;

/** A string with line ends in it that is closed in a later line. */
function overSeveralLines(source: string, start: number, from: number): JsonError | undefined {
  restOfString.lastIndex = from;
  const rest = restOfString.exec(source)?.[0];
  if (rest === undefined) return undefined;
  const edits: SourceEdit[] = [];
  const end = from + rest.length;
  for (let at = endOfLine(source, from); at < end; at = endOfLine(source, edits.at(-1)!.end)) {
    edits.push({ start: at, end: afterLineEnd(source, at), newText: '\\n' });
  }
  return {
    start,
    end: from,
    message: message(
      'The text that begins with {0} goes on in the next line; in JSON a line end within a text is {1}',
      shortened(source.slice(start, from)),
      '\\n',
    ),
    repairs: [{ title: message('Write {0}', '\\n'), edits, until: end }],
    reached: from,
  };
}

function unclosed(source: string, start: number, lineEnd: number): JsonError {
  const text = source.slice(start, lineEnd).trimEnd();
  const end = start + text.length;
  return {
    start,
    end,
    message: message('The string that begins with {0} has no closing quotes', shortened(text)),
    repairs: [],
    reached: lineEnd,
  };
}
