import type { DataDocument, DataEntry } from '../../base/dataTree';
import { initialValue } from '../../base/hugo/initialValue';
import { nextLineStart } from '../../base/lines';
import type { WrittenValue } from '../../base/writtenValue';
import { languageOf } from '../../frontMatter/language';
import { readFrontMatter, sourceOf } from '../../frontMatter/readFrontMatter';
import { hasDataPath } from '../../frontMatter/rootEntries';
import { titleFrom } from '../../frontMatter/titleFromFileName';
import type { FrontMatterBlock } from '../../note/block';
import { writeTomlKey, writeTomlValue } from '../../toml/writeToml';
import { writeYamlValue } from '../../yaml/writeYaml';
import { yamlStyle } from '../../yaml/yamlStyle';
import type { RuleSettings } from '../ruleSettings';
import { jsonInsertion, yamlInsertion } from './insertNestedKey';

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
 * precedes it, else at the top; `params.media` within `params` where that exists. Undefined where
 * the language does not allow the key there, as beside an inline table.
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
  const above =
    path.length > 1 ? undefined : entryAbove(reading, key, settings.frontMatter.required);
  return insertionOfValue(block, path, startingValue(path, settings), lineEnd, above);
}

/**
 * The insertion of a key that is missing; see `insertionOfKey`.
 *
 * @param above the entry below which the line goes in, if the key is none of a table
 */
export function insertionOfValue(
  block: FrontMatterBlock,
  path: readonly string[],
  value: WrittenValue,
  lineEnd: string,
  above?: DataEntry,
): KeyInsertion | undefined {
  const reading = readFrontMatter(block);
  if (!reading.ok) return undefined;
  const insertion = insertionIn(block, reading, path, value, above, lineEnd);
  if (insertion === undefined) return undefined;
  const { at, newText } = insertion;
  const text = block.text.slice(0, at) + newText + block.text.slice(at);
  const { start, end } = block.content;
  const content = { start: Math.min(start, at), end: end + newText.length };
  const edited = languageOf(block).read(sourceOf({ ...block, text, content }));
  if (!edited.ok || !hasDataPath(edited, path)) return undefined;
  return { at, newText, line: newText.trim().replace(/^,\s*|,$/g, '') };
}

function insertionIn(
  block: FrontMatterBlock,
  reading: DataDocument,
  path: readonly string[],
  value: WrittenValue,
  above: DataEntry | undefined,
  lineEnd: string,
): { at: number; newText: string } | undefined {
  if (block.format === 'yaml') return yamlInsertion(block, reading, path, value, above, lineEnd);
  if (block.format === 'json') return jsonInsertion(block, reading, path, value, above);
  const header = headerOf(reading, path.slice(0, -1));
  const own = header === undefined ? path : path.slice(-1);
  const line = `${writeTomlKey(own)} = ${writeTomlValue(value)}`;
  const place = header ?? above?.value;
  const at = place === undefined ? block.content.start : nextLineStart(block.text, place.end);
  const endsLine = at === 0 || /[\r\n]$/.test(block.text.slice(0, at));
  return { at, newText: endsLine ? line + lineEnd : lineEnd + line };
}

function headerOf({ tables }: DataDocument, path: readonly string[]) {
  const name = path.join('.').toLowerCase();
  return path.length === 0
    ? undefined
    : tables.find((table) => table.path.join('.').toLowerCase() === name)?.header;
}

/** The top-level entry of the nearest required key before this one. */
function entryAbove({ entries }: DataDocument, key: string, required: readonly string[]) {
  const before = required.slice(0, Math.max(required.indexOf(key), 0)).reverse();
  for (const other of before) {
    const wanted = other.toLowerCase();
    const entry = entries.find(
      ({ path }) => path.length === 1 && path[0]!.toLowerCase() === wanted,
    );
    if (entry !== undefined) return entry;
  }
  return undefined;
}

/** The value of a key without one as far as it is known, written as the note writes its own. */
export function writtenStartingValue(
  block: FrontMatterBlock,
  path: readonly string[],
  settings: RuleSettings,
): string {
  const value = startingValue(path, settings);
  if (block.format !== 'yaml') return languageOf(block).writeValue(value);
  const { text, content } = block;
  return writeYamlValue(value, yamlStyle(text.slice(content.start, content.end)).quote);
}

function startingValue(path: readonly string[], { fileName, today }: RuleSettings): WrittenValue {
  const name = path.at(-1)!;
  return name.toLowerCase() === 'title' ? titleFrom(fileName) : initialValue(name, today());
}
