import type { Span } from '../note/block';
import type { Note } from '../note/note';
import { readTime } from '../note/time';
import { readFrontMatter } from '../note/toml/toml';

/** How long an episode is, as its front matter says. */
export interface EpisodeDuration {
  /** Milliseconds. */
  readonly ms: number;
  /** The time as written. */
  readonly text: string;
  /** The value with its quotes, as UTF-16 offsets from the start of the note's first block. */
  readonly span: Span;
}

/**
 * Reads `duration` under `[params]` (format.md, "Front matter"), whatever the case of both keys: a
 * string with one time as headers have it, or TOML's own `00:10:00`. Undefined where there is none,
 * where it is something else, or where the front matter cannot be read.
 */
export function episodeDuration({ blocks: [first] }: Note): EpisodeDuration | undefined {
  const reading = first?.kind === 'frontMatter' ? readFrontMatter(first) : null;
  if (!reading?.ok) return undefined;
  const value = reading.entries.find(
    ({ path }) => path.length === 2 && path.join('.').toLowerCase() === 'params.duration',
  )?.value;
  if (value?.kind !== 'string' && value?.kind !== 'local-time') return undefined;
  const text = value.kind === 'string' ? value.value.trim() : value.raw;
  const time = readTime(text, 0);
  if (time === undefined || time.end < text.length) return undefined;
  if (!time.valid || !time.wellSpelled) return undefined;
  return { ms: time.ms, text, span: { start: value.start, end: value.end } };
}
