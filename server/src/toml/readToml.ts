import { type FrontMatterBlock, memoised, type Span } from '../note/block';
import { loneReturns, rejectedValues } from './errors/hugoRejections';
import { diagnoseToml, type TomlError } from './errors/tomlError';
import type { TomlDocument } from './tomlDocument';
import { parseToml } from './tomlParser';

export type TomlReading =
  | (TomlDocument & {
      readonly ok: true;
      /** What can be read and what Hugo fails on nevertheless. */
      readonly rejected: readonly TomlError[];
    })
  | {
      readonly ok: false;
      /** Null where there is nothing to say: no TOML, or beyond the parser. */
      readonly error: TomlError | null;
    };

const unread: TomlReading = { ok: false, error: null };

/**
 * What the front matter says, with offsets from the start of the block's text; remembered with
 * the block. YAML and JSON are answered with `ok: false` and no error. A block that is never closed
 * is read as far as it goes, so that closing it brings up nothing new.
 */
export const readFrontMatter = memoised((block: FrontMatterBlock): TomlReading => {
  if (block.format !== 'toml') return unread;
  return readToml(tomlSource(block.text, block.content));
});

/** The content of a block in its place: everything before it is blanked, so offsets stay. */
export function tomlSource(text: string, content: Span): string {
  return ' '.repeat(content.start) + text.slice(content.start, content.end);
}

/**
 * Reads TOML 1.1 as Hugo takes it; offsets are UTF-16 units from the start of the source. Never
 * throws; a source beyond the parser's bounds is answered with `ok: false` and no error.
 */
export function readToml(source: string): TomlReading {
  const parsed = parseToml(source);
  if (parsed.kind === 'unread') return unread;
  if (parsed.kind === 'stopped') return { ok: false, error: diagnoseToml(source, parsed) };
  const { document } = parsed;
  const rejected = [...loneReturns(source), ...rejectedValues(document.entries)];
  return { ok: true, ...document, rejected };
}
