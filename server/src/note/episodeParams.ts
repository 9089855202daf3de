import type { DataValue } from '../base/dataTree';
import { readFrontMatter } from '../frontMatter/readFrontMatter';
import type { Note } from './note';

/** The keys under `[params]` that have a meaning in a note (format.md, "Front matter"). */
export type EpisodeParam = 'media' | 'duration' | 'transcript';

/**
 * The value of a key under `[params]`, whatever the case of both; offsets count from the start of
 * the note's first block. Undefined where there is none or the front matter cannot be read.
 */
export function episodeParam(
  { blocks: [first] }: Pick<Note, 'blocks'>,
  name: EpisodeParam,
): DataValue | undefined {
  const reading = first?.kind === 'frontMatter' ? readFrontMatter(first) : null;
  if (!reading?.ok) return undefined;
  return reading.entries.find(
    ({ path }) => path.length === 2 && path.join('.').toLowerCase() === `params.${name}`,
  )?.value;
}

/**
 * The value of a key under `[params]` as text, without blanks around it; undefined for a value that
 * is no text or empty.
 */
export function episodeText(note: Note, name: EpisodeParam): string | undefined {
  const value = episodeParam(note, name);
  return (value?.kind === 'string' && value.value.trim()) || undefined;
}
