import type { DataReading, DataValue } from '../base/dataTree';
import { memoised } from '../base/memoised';
import type { Span } from '../base/span';
import { readJson } from '../json/readJson';
import { readToml } from '../toml/readToml';
import { readYaml } from '../yaml/readYaml';
import type { FrontMatterFormat } from './language';

/** A value with its place and how it is written. */
export type FrontMatterValue = DataValue;

/** Front matter with both fences and the blank lines before it; offsets count from its start. */
export interface FrontMatter {
  readonly text: string;
  readonly format: FrontMatterFormat;
  /** The opening fence, without indentation (for JSON: the brace). */
  readonly fence: Span;
  /**
   * The text between the fences, from the opening fence's own line on where anything follows the
   * fence on it.
   */
  readonly content: Span;
  /**
   * False where no closing fence was found; the block then ends where the note begins, behind an
   * indented fence if there is one.
   */
  readonly closed: boolean;
}

/**
 * Reads front matter; offsets count from the start of its text. Memoised. Unclosed front matter is
 * read as far as it goes, so that closing it brings up no new findings.
 */
export function readFrontMatter(block: FrontMatter): DataReading {
  return readings[block.format](block);
}

/** Front matter in TOML, with the errors that its rule reports; likewise memoised. */
export const readTomlBlock = memoised((block: FrontMatter) => readToml(sourceOf(block)));
export const readYamlBlock = memoised((block: FrontMatter) => readYaml(sourceOf(block)));
export const readJsonBlock = memoised((block: FrontMatter) => readJson(sourceOf(block)));

const readings = { toml: readTomlBlock, yaml: readYamlBlock, json: readJsonBlock };

/**
 * The text up to the end of the content, for JSON with both braces; all before it is blank but its
 * line ends, so that offsets stay.
 */
export function sourceOf({ text, format, fence, content, closed }: FrontMatter): string {
  const isJson = format === 'json';
  const start = isJson ? fence.start : content.start;
  const end = isJson && closed ? content.end + '}'.length : content.end;
  return text.slice(0, start).replace(/[^\r\n]/g, ' ') + text.slice(start, end);
}
