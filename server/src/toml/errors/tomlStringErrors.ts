import { endOfLine } from '../../base/lines';
import { typographicPiece } from '../tomlQuoting';
import type { TomlError, TomlFault } from './tomlFault';

/** Faults inside of a string: no closing quotes, the wrong ones, or an unknown escape. */
export function stringError(at: TomlFault): TomlError | null {
  const { source, index, fault } = at;
  if (fault?.kind !== 'string') return null;
  if (!fault.closed) return closedByTypographicQuote(at) ?? unclosedString(source, fault.start);
  if (index === fault.start) return null;

  const start = source.lastIndexOf('\\', index);
  if (start < fault.start) return null;
  const end = Math.min(index + 1, fault.end);
  const edits = [{ start, end: start, newText: '\\' }];
  const repair = { kind: 'backslash', edits, text: '\\\\', until: end } as const;
  return {
    kind: 'unknown-escape',
    start,
    end,
    args: [source.slice(start, end)],
    repairs: [repair],
  };
}

/** What may follow a complete string, by where it stands. */
export function followerOfString({ open, equals }: TomlFault): RegExp {
  if (equals === null) return /[ \t]*[=:：＝\].]/;
  return open.length > 0 ? /[ \t]*(?:[,，、;；\]}#]|$)/ : /[ \t]*(?:,[ \t]*)?(?:#|$)/;
}

function closedByTypographicQuote(at: TomlFault): TomlError | null {
  const start = at.fault!.start;
  const end = endOfLine(at.source, start);
  const piece = typographicPiece(at.source, start, end, followerOfString(at));
  if (piece === null) return null;
  return typographicQuotes(at.source, piece);
}

/** The error for a piece in typographic quotes. */
export function typographicQuotes(
  source: string,
  piece: NonNullable<ReturnType<typeof typographicPiece>>,
): TomlError {
  const { start, end, straight, edits } = piece;
  const repair = { kind: 'straight-quotes', edits, text: straight, until: end } as const;
  const args = [source.slice(start, end), straight];
  return { kind: 'typographic-quotes', start, end, args, repairs: [repair] };
}

function unclosedString(source: string, start: number): TomlError {
  const text = source.slice(start, endOfLine(source, start)).trimEnd();
  const end = start + text.length;
  return { kind: 'unclosed-string', start, end, args: [text], repairs: [] };
}
