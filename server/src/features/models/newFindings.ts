import type { Finding } from '../../editing/finding';
import type { Note } from '../../note/note';

/**
 * Of the findings of a changed note, those in some of its blocks and those that the note before did
 * not have: with the code on a line that reads alike.
 *
 * @param blocks indexes in the changed note
 */
export function newFindings(
  before: { readonly note: Note; readonly findings: readonly Finding[] },
  after: { readonly note: Note; readonly findings: readonly Finding[] },
  blocks: ReadonlySet<number>,
): Finding[] {
  const known = new Map<string, number>();
  for (const finding of before.findings) {
    const key = keyOf(finding, before.note);
    known.set(key, (known.get(key) ?? 0) + 1);
  }
  return after.findings.filter((finding) => {
    const key = keyOf(finding, after.note);
    const left = known.get(key) ?? 0;
    known.set(key, left - 1);
    return left <= 0 || blocks.has(finding.block);
  });
}

function keyOf({ block, start, code }: Finding, note: Note): string {
  return `${code} ${note.lineText(note.position(block, start).line)}`;
}
