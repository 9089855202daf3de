import { endOfLine } from '../../base/lines';
import type { SourceEdit } from '../../base/sourceEdit';
import { quoteToml, typographicPiece } from '../tomlQuoting';
import type { TomlError, TomlFault, TomlRepair } from './tomlFault';
import { followerOfString, typographicQuotes } from './tomlStringErrors';
import { readingOfBareValue } from './tomlValueErrors';

const separatedLine =
  /^("[^"]*"|'[^']*'|[^\s=:：＝"'“”‘’「」[\]{}(),，。]+)([ \t]*)([:：＝])(?!\/\/)([ \t]*)(.*)$/s;

/** Faults before the `=` of a statement, or in a table header. */
export function keyError(at: TomlFault): TomlError | null {
  const start = at.tokens[0]?.start ?? at.fault?.start;
  if (at.equals !== null || start === undefined) return null;
  const end = endOfLine(at.source, start);
  const line = at.source.slice(start, end).trimEnd();

  const piece = typographicPiece(at.source, start, end, followerOfString(at));
  if (piece !== null) return typographicQuotes(at.source, piece);
  if (line.startsWith('=')) {
    return { kind: 'no-key', start, end: start + line.length, args: [line], repairs: [] };
  }
  const isHeader = line.startsWith('[');
  if (isHeader && /^\[\[?[^[\]]*$|^\[\[[^[\]]*\]$/.test(line)) return unclosedHeader(start, line);
  const separated = isHeader ? null : separatedLine.exec(line);
  if (separated !== null) return separatorError(start, separated);
  const keyEnd = isHeader ? line.search(/\]|$/) : line.indexOf('=');
  if (keyEnd === -1) {
    return { kind: 'no-equals', start, end: start + line.length, args: [line], repairs: [] };
  }
  return bareKeyError(
    at,
    start,
    start + keyEnd,
    isHeader ? at.source.lastIndexOf('[', at.index) + 1 : start,
  );
}

function unclosedHeader(start: number, line: string): TomlError {
  const end = start + line.length;
  const newText = line.startsWith('[[') && !line.endsWith(']') ? ']]' : ']';
  const edits = [{ start: end, end, newText }];
  const repair = { kind: 'close-header', edits, text: line + newText, until: end } as const;
  return { kind: 'unclosed-header', start, end, args: [line], repairs: [repair] };
}

function separatorError(start: number, match: RegExpExecArray): TomlError {
  const [line, key, before, separator, after, value] = match as unknown as string[];
  const at = start + key!.length + before!.length;
  const equals: SourceEdit = {
    start: at,
    end: at + 1,
    newText: `${before === '' ? ' ' : ''}=${after === '' ? ' ' : ''}`,
  };
  const valueStart = at + 1 + after!.length;
  const lineEnd = start + line!.length;
  const keyEdits = isReadableKey(key!)
    ? []
    : [{ start, end: start + key!.length, newText: quoteToml(key!) }];
  const repairOf = (until: number, valueEdits: readonly SourceEdit[]): TomlRepair => ({
    kind: 'equals',
    text: separator!,
    edits: [...keyEdits, equals, ...valueEdits],
    until,
  });
  const bare = readingOfBareValue(line!, valueStart - start, 'statement');
  const valueEdits = bare.edits.map((edit) => ({
    ...edit,
    start: edit.start + start,
    end: edit.end + start,
  }));
  return {
    kind: 'separator',
    start: at,
    end: at + 1,
    args: [line!, separator!],
    repairs:
      value === ''
        ? []
        : [repairOf(lineEnd, []), repairOf(lineEnd, valueEdits), repairOf(at + 1, [])],
  };
}

function isReadableKey(key: string): boolean {
  return /^(?:[\w.-]+|".*"|'.*')$/.test(key);
}

/** The part of a dotted key at which the parser stopped. */
function bareKeyError(at: TomlFault, start: number, end: number, from: number): TomlError | null {
  const { source, index } = at;
  if (index >= end || index < from) return null;
  const dot = source.lastIndexOf('.', index);
  const partStart = Math.max(from, dot + 1);
  const nextDot = source.indexOf('.', index);
  const part = source.slice(partStart, nextDot === -1 ? end : Math.min(nextDot, end)).trim();
  const keyStart = source.indexOf(part, partStart);
  const keyEnd = keyStart + part.length;
  if (part === '' || keyStart < start || /["']/.test(part)) return null;
  const edits = [{ start: keyStart, end: keyEnd, newText: quoteToml(part) }];
  return {
    kind: 'key-quotes',
    start: keyStart,
    end: keyEnd,
    args: [part],
    repairs: [{ kind: 'quote', edits, text: quoteToml(part), until: keyEnd }],
  };
}
