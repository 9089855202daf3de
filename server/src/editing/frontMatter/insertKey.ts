import type { DataDocument } from '../../base/dataTree';
import { initialValue } from '../../base/hugo/initialValue';
import { afterLineEnd, endOfLine } from '../../base/lines';
import { readFrontMatter, sourceOf } from '../../frontMatter/readFrontMatter';
import { hasTomlPath } from '../../frontMatter/rootEntries';
import { titleFrom } from '../../frontMatter/titleFromFileName';
import type { FrontMatterBlock } from '../../note/block';
import { readToml } from '../../toml/readToml';
import { writeTomlKey, writeTomlValue } from '../../toml/writeToml';
import type { RuleSettings } from '../ruleSettings';

/** A line to insert into front matter. */
export interface KeyInsertion {
  /** The line without its end, for display. */
  readonly line: string;
  /** The offset from the start of the block. */
  readonly at: number;
  /** The line with its end. */
  readonly newText: string;
}

/**
 * The insertion of a missing key, with a value as far as it is known: below the required key that
 * precedes it, else at the top, above all tables; `params.media` below `[params]` where that
 * exists. Undefined where TOML does not allow the key there, as beside an inline table.
 *
 * @param key as in the settings, dots included
 */
export function insertionOfKey(
  block: FrontMatterBlock,
  key: string,
  settings: RuleSettings,
  lineEnd: string,
): KeyInsertion | undefined {
  const reading = readFrontMatter(block);
  if (!reading.ok) return undefined;
  const path = key.split('.');
  const header = headerOf(reading, path.slice(0, -1));
  const own = header === undefined ? path : path.slice(-1);
  const line = lineOf(own, settings);
  const above = header ?? entryAbove(reading, key, settings.frontMatter.required);
  const at = above === undefined ? block.content.start : lineBelow(block.text, above.end);
  const endsLine = at === 0 || /[\r\n]$/.test(block.text.slice(0, at));
  const newText = endsLine ? line + lineEnd : lineEnd + line;
  const text = block.text.slice(0, at) + newText + block.text.slice(at);
  const { start, end } = block.content;
  const edited = readToml(
    sourceOf(text, { start: Math.min(start, at), end: end + newText.length }),
  );
  return edited.ok && hasTomlPath(edited, path) ? { line, at, newText } : undefined;
}

function headerOf({ tables }: DataDocument, path: readonly string[]) {
  const name = path.join('.').toLowerCase();
  return path.length === 0
    ? undefined
    : tables.find((table) => table.path.join('.').toLowerCase() === name)?.header;
}

/** The top-level value of the nearest required key before this one. */
function entryAbove({ entries }: DataDocument, key: string, required: readonly string[]) {
  const before = required.slice(0, Math.max(required.indexOf(key), 0)).reverse();
  for (const other of before) {
    const wanted = other.toLowerCase();
    const entry = entries.find(
      ({ path }) => path.length === 1 && path[0]!.toLowerCase() === wanted,
    );
    if (entry !== undefined) return entry.value;
  }
  return undefined;
}

function lineBelow(text: string, at: number): number {
  const end = endOfLine(text, at);
  return end === text.length ? end : afterLineEnd(text, end);
}

function lineOf(path: readonly string[], { fileName, today }: RuleSettings): string {
  const name = path.at(-1)!;
  const isTitle = name.toLowerCase() === 'title';
  const value = isTitle ? titleFrom(fileName) : initialValue(name, today());
  return `${writeTomlKey(path)} = ${writeTomlValue(value)}`;
}
