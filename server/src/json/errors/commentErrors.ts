import { afterLineEnd, endBeforeBlanks, endOfLine } from '../../base/lines';
import type { Span } from '../../base/span';
import { message } from '../../l10n/message';
import type { JsonError, StoppedJson } from './jsonFault';

/** Comments as JavaScript, or TOML and YAML, have them. */
export function commentError({ source, token }: StoppedJson): JsonError | undefined {
  if (token === undefined) return undefined;
  const isComment = token.kind === 'comment';
  if (!isComment && !/^#/.test(token.text)) return undefined;
  const { start } = token;
  const end = endBeforeBlanks(source, start, isComment ? token.end : endOfLine(source, start));
  const edits = [{ ...removed(source, { start, end }), newText: '' }];
  return {
    start,
    end,
    message: message('JSON has no comments, and Hugo fails on this one'),
    repairs: [{ title: message('Remove the comment'), edits, until: start }],
  };
}

/** A comment with its line where it is alone on it, else with the blanks before it. */
function removed(source: string, { start, end }: Span): Span {
  const from = endBeforeBlanks(source, 0, start);
  const to = end + (/^[ \t]*/.exec(source.slice(end))?.[0].length ?? 0);
  const beginsLine = from === 0 || /[\r\n]/.test(source[from - 1]!);
  if (beginsLine && /[\r\n]/.test(source[to] ?? '')) {
    return { start: from, end: afterLineEnd(source, to) };
  }
  return beginsLine ? { start, end: to } : { start: from, end };
}
