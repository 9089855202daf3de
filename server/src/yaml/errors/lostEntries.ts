import type { DataDocument, DataItem } from '../../base/dataTree';
import { afterLineEnd, endOfLine } from '../../base/lines';
import { shortened } from '../../base/shortened';
import { message } from '../../l10n/message';
import type { YamlFault } from './yamlFault';

/** Entries and items of which Hugo reads nothing, or only a part of another one. */
export function lostEntries(document: DataDocument, source: string): YamlFault[] {
  return [
    ...repeatedKeys(document, source),
    ...joinedItems(document, source),
    ...belowEnd(document, source),
  ];
}

/**
 * Keys that differ by letter case alone from one above them. Outside of lists Hugo ignores letter
 * case: of `title` and `Title` it takes the one with the capital, of two with capitals either.
 */
function repeatedKeys({ entries }: DataDocument, source: string): YamlFault[] {
  const lists = new Set<string>();
  const known = new Map<string, string>();
  return entries.flatMap(({ path, keySpan: { start, end }, value }) => {
    const own = path.join('\0');
    if (value.kind === 'array') lists.add(own);
    const name = isInList(path, lists) ? own : own.toLowerCase();
    const earlier = known.get(name);
    known.set(name, own);
    if (earlier === undefined || earlier === own) return [];
    const sentence = message(
      '{0} is set a second time here, and Hugo takes only one of the two',
      shortened(source.slice(start, end)),
    );
    return [{ start, end, message: sentence, repairs: [] }];
  });
}

function isInList(path: readonly string[], lists: ReadonlySet<string>): boolean {
  if (lists.size === 0) return false;
  let around = '';
  return path.some((name, index) => {
    around += index === 0 ? name : `\0${name}`;
    return index < path.length - 1 && lists.has(around);
  });
}

const nextItem = /[\r\n]([ \t]*)-[ \t]/;

/** `- a` with a `- b` further right below it is the one item `a - b`. */
function joinedItems({ entries }: DataDocument, source: string): YamlFault[] {
  const values = entries.flatMap(({ value }): readonly Omit<DataItem, 'comma'>[] =>
    value.kind === 'array' ? value.items : [{ value }],
  );
  return values.flatMap(({ value: { kind, raw, start }, dash }) => {
    const found = kind === 'string' && !/^["'|>]/.test(raw) ? nextItem.exec(raw) : null;
    if (found === null) return [];
    const line = start + found.index + 1;
    const at = line + (found[1] ?? '').length;
    const newText = dash === undefined ? '' : blanksBefore(source, dash.start);
    const edits = [{ start: line, end: at, newText }];
    return [
      {
        start: at,
        end: at + 1,
        message: message('This item is not indented like the one above it'),
        repairs:
          dash === undefined ? [] : [{ title: message('Indent it like the item above'), edits }],
      },
    ];
  });
}

function blanksBefore(source: string, at: number): string {
  return /[ \t]*$/.exec(source.slice(Math.max(at - 100, 0), at))?.[0] ?? '';
}

const endLine = /^\.\.\.(?=\s|$)/gm;

/** `...` ends the document; Hugo reads nothing of what follows, or fails on it. */
function belowEnd({ entries }: DataDocument, source: string): YamlFault[] {
  const from = entries.at(-1)?.value.end ?? 0;
  const found = [...source.matchAll(endLine)].find(({ index }) => index >= from);
  if (found === undefined) return [];
  const start = found.index;
  const lineEnd = endOfLine(source, start);
  const below = source.slice(lineEnd).split(/\r\n?|\n/);
  if (below.every((line) => /^\s*(?:#|$)/.test(line))) return [];
  const end = start + '...'.length;
  const edits = [{ start, end: afterLineEnd(source, lineEnd), newText: '' }];
  return [
    {
      start,
      end,
      message: message('Hugo reads nothing of what stands below "{0}"', '...'),
      repairs: [{ title: message('Remove {0}', '...'), edits }],
    },
  ];
}
