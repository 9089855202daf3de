import type { Finding } from '../../editing/finding';
import type { Note } from '../../note/note';

/**
 * Of the findings of a changed note, those in some of its blocks and those that the note before did
 * not have: with that code at words that read alike.
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

/** So much of the text before and in a finding tells it from others, in UTF-16 code units. */
const maxBefore = 80;
const maxInside = 200;

function keyOf({ block, start, end, code }: Finding, { blocks }: Note): string {
  const from = Math.max(0, start - maxBefore);
  const to = Math.min(end, start + maxInside);
  return `${code} ${blocks[block]?.text.slice(from, to)}`;
}
