import { memoised } from '../base/memoised';
import type { Span } from '../base/span';
import { readToml, type TomlReading } from '../toml/readToml';
import type { TomlValue } from '../toml/tomlDocument';

/** A value with its place and how it is written. */
export type FrontMatterValue = TomlValue;

/** Front matter with both fences and the blank lines before it; offsets count from its start. */
export interface FrontMatter {
  readonly text: string;
  readonly format: 'toml' | 'yaml' | 'json';
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
 * Reads front matter; offsets count from the start of its text. Memoised. YAML and JSON give `ok:
 * false` and no error. Unclosed front matter is read as far as it goes, so that closing it brings
 * up no new findings.
 */
export const readFrontMatter = memoised((block: FrontMatter): TomlReading => {
  if (block.format !== 'toml') return { ok: false, error: null };
  return readToml(tomlSource(block.text, block.content));
});

/** The text up to the end of the content, with spaces in place of all before it: offsets stay. */
export function tomlSource(text: string, content: Span): string {
  return ' '.repeat(content.start) + text.slice(content.start, content.end);
}
