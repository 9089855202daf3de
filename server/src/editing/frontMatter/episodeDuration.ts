import type { DataValue } from '../../base/dataTree';
import type { Span } from '../../base/span';
import { episodeParam } from '../../note/episodeParams';
import { readTime } from '../../note/headers/time';
import type { Note } from '../../note/note';

/** An episode's duration in its front matter. */
export interface EpisodeDuration {
  /** Milliseconds. */
  readonly ms: number;
  /** The time as written. */
  readonly text: string;
  /** The value with its quotes, as UTF-16 offsets from the start of the note's first block. */
  readonly span: Span;
}

/**
 * Reads `duration` under `[params]` (format.md, "Front matter"), ignoring the case of both keys: a
 * string with one time as in headers, or TOML's own `00:10:00`. Undefined where there is none, for
 * any other value, and where the front matter cannot be read.
 */
export function episodeDuration(note: Note): EpisodeDuration | undefined {
  return readDuration(episodeParam(note, 'duration'));
}

/** Reads a value of `duration`; undefined where it is not one time. The span is the value's. */
export function readDuration(value: DataValue | undefined): EpisodeDuration | undefined {
  if (value?.kind !== 'string' && value?.kind !== 'local-time') return undefined;
  const text = value.kind === 'string' ? value.value.trim() : value.raw;
  const time = readTime(text, 0);
  if (time === undefined || time.end < text.length) return undefined;
  if (!time.valid || !time.wellSpelled) return undefined;
  return { ms: time.ms, text, span: { start: value.start, end: value.end } };
}
