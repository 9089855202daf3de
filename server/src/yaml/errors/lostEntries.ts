import type { DataDocument } from '../../base/dataTree';
import { afterLineEnd, endOfLine } from '../../base/lines';
import { shortened } from '../../base/shortened';
import { message } from '../../l10n/message';
import type { YamlFault } from './yamlFault';

/** Entries of which Hugo reads nothing. */
export function lostEntries(document: DataDocument, source: string): YamlFault[] {
  return [...repeatedKeys(document, source), ...belowEnd(document, source)];
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
