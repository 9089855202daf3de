import { check, fixesOf } from '../../server/src/checking/check';
import { applyEdits } from '../../server/src/editing/applyEdits';
import type { Finding } from '../../server/src/editing/finding';
import { Note } from '../../server/src/note/note';
import { fail, settings } from '../unit/rules/ruleText';

/** A finding with its place in the whole text, as UTF-16 offsets. */
export interface Found {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  /** The texts after each of its fixes. */
  fixed(): string[];
}

/** Everything that is found in a text. */
export function findingsIn(text: string): Found[] {
  const note = Note.read(text);
  return check(note, settings, fail).map((finding) => foundIn(note, finding));
}

function foundIn(note: Note, finding: Finding): Found {
  const { code, block, start, end } = finding;
  const offset = note.offsets[block]!;
  return {
    code,
    start: offset + start,
    end: offset + end,
    fixed: () =>
      fixesOf(finding, note, settings, fail).map(({ edits }) => applyEdits(note, edits).text),
  };
}

/** Findings of these tell of the marks on their line, so that nothing else need do so. */
const tellOfMarks = new Set(['segment-malformed', 'segment-title', 'list-marker']);

/**
 * The 1-based lines of a text about whose marks one of these findings tells, with those below that
 * may go on with the same paragraph: what is left over there finds its partners here.
 *
 * @param asked the code that is asked about, which does not count
 */
export function linesToldOf(text: string, asked?: string): ReadonlySet<number> {
  const lines = text.split('\n');
  const told = new Set<number>();
  for (const { code, start } of findingsIn(text)) {
    if (!tellOfMarks.has(code) || code === asked) continue;
    let line = lineAt(text, start);
    do told.add(line++);
    while (lines[line - 1]?.trim());
  }
  return told;
}

/** The 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** A place as people read it, 1-based: `3:5 **`. */
export function placeText(text: string, { start, end }: { start: number; end: number }): string {
  const before = text.slice(0, start).split('\n');
  return `${before.length}:${before.at(-1)!.length + 1} ${text.slice(start, end)}`;
}
