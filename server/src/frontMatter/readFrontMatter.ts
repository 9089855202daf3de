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
  /** What stands between the fences; the line of the opening one counts where anything follows it. */
  readonly content: Span;
  /**
   * False where no closing fence was found; the block then ends where the note begins, behind a
   * fence that is indented if there is one.
   */
  readonly closed: boolean;
}

/**
 * What front matter says, with offsets from the start of its text; remembered with it. YAML and
 * JSON are answered with `ok: false` and no error. What is never closed is read as far as it goes,
 * so that closing it brings up nothing new.
 */
export const readFrontMatter = memoised((block: FrontMatter): TomlReading => {
  if (block.format !== 'toml') return { ok: false, error: null };
  return readToml(tomlSource(block.text, block.content));
});

/** The content of a block in its place: everything before it is blanked, so offsets stay. */
export function tomlSource(text: string, content: Span): string {
  return ' '.repeat(content.start) + text.slice(content.start, content.end);
}
