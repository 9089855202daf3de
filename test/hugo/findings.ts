import { Note } from '../../server/src/note/note';
import { applyEdits } from '../../server/src/rules/applyEdits';
import { check, fixesOf } from '../../server/src/rules/check';
import type { Finding } from '../../server/src/rules/rule';
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

/** A place as people read it, 1-based: `3:5 **`. */
export function placeText(text: string, { start, end }: { start: number; end: number }): string {
  const before = text.slice(0, start).split('\n');
  return `${before.length}:${before.at(-1)!.length + 1} ${text.slice(start, end)}`;
}
