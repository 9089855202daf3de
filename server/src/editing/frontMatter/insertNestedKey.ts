import type { DataDocument, DataEntry } from '../../base/dataTree';
import { lineStartOf, nextLineStart } from '../../base/lines';
import type { WrittenValue } from '../../base/writtenValue';
import type { FrontMatter } from '../../frontMatter/readFrontMatter';
import { writeJsonValue } from '../../json/writeJson';
import { writeYamlKey, writeYamlValue } from '../../yaml/writeYaml';
import { yamlStyle } from '../../yaml/yamlStyle';

/** Where a key goes in, and the text there. */
interface Insertion {
  readonly at: number;
  readonly newText: string;
}

/**
 * A new line of YAML: below another entry, within the table that the key names if that is written
 * in lines, else at the top. Undefined where the table is written otherwise.
 *
 * @param path one name, or the table's and the key's
 * @param above the entry below which the line goes in
 */
export function yamlInsertion(
  { text, content }: FrontMatter,
  { entries }: DataDocument,
  path: readonly string[],
  value: WrittenValue,
  above: DataEntry | undefined,
  lineEnd: string,
): Insertion | undefined {
  const { quote } = yamlStyle(text.slice(content.start, content.end));
  const written = writeYamlValue(value, quote);
  const [first = '', second] = path;
  const top = above === undefined ? content.start : nextLineStart(text, above.value.end);
  if (second === undefined) return lineAt(text, top, `${writeYamlKey(first)}: ${written}`, lineEnd);
  const table = entryOf(entries, [first]);
  if (table === undefined) {
    const lines = `${writeYamlKey(first)}:${lineEnd}  ${writeYamlKey(second)}: ${written}`;
    const last = entries.reduce((end, entry) => Math.max(end, entry.value.end), content.start);
    return lineAt(text, last === content.start ? top : nextLineStart(text, last), lines, lineEnd);
  }
  const child = entries.find((entry) => entry.path.length === 2 && entry.path[0] === table.path[0]);
  if (child === undefined || /^[{*]/.test(table.value.raw)) return undefined;
  const start = lineStartOf(text, child.keySpan.start);
  const indent = text.slice(start, child.keySpan.start);
  return lineAt(text, start, `${indent}${writeYamlKey(second)}: ${written}`, lineEnd);
}

/** A new entry of JSON, indented as the first one there; in an object that is there already. */
export function jsonInsertion(
  { text, fence }: FrontMatter,
  { entries }: DataDocument,
  path: readonly string[],
  value: WrittenValue,
  above: DataEntry | undefined,
): Insertion | undefined {
  const parent = path.slice(0, -1);
  const table = parent.length === 0 ? fence : entryOf(entries, parent)?.value;
  if (table === undefined) return undefined;
  const entry = `${JSON.stringify(path.at(-1))}: ${writeJsonValue(value)}`;
  const siblings = entries.filter(
    (other) =>
      other.path.length === path.length &&
      parent.every((name, at) => other.path[at]?.toLowerCase() === name.toLowerCase()),
  );
  const [first] = siblings;
  if (first === undefined) return { at: table.start + 1, newText: entry };
  const gap = text.slice(table.start + 1, first.keySpan.start);
  const between = /[\r\n]/.test(gap) ? gap : ' ';
  if (above !== undefined) return { at: above.value.end, newText: `,${between}${entry}` };
  if (between === gap) return { at: table.start + 1, newText: `${gap}${entry},` };
  return { at: first.keySpan.start, newText: `${entry}, ` };
}

function entryOf(entries: readonly DataEntry[], path: readonly string[]): DataEntry | undefined {
  const wanted = path.join('.').toLowerCase();
  return entries.find((entry) => entry.path.join('.').toLowerCase() === wanted);
}

function lineAt(text: string, at: number, line: string, lineEnd: string): Insertion {
  const endsLine = at === 0 || /[\r\n]$/.test(text.slice(0, at));
  return { at, newText: endsLine ? line + lineEnd : lineEnd + line };
}
