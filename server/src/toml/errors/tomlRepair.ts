import { applySourceEdits, type SourceEdit } from '../../base/sourceEdit';
import { readToml } from '../readToml';
import { parseToml } from '../tomlParser';
import type { TomlError, TomlRepair } from './tomlFault';

/**
 * The first repair of an error that works: when the edited source is read again, the parser gets
 * past the place. An error further down may remain. Null where none works.
 */
export function verifiedRepair(source: string, error: TomlError): TomlRepair | null {
  return error.repairs.find((repair) => helps(source, repair)) ?? null;
}

/** In UTF-16 units, over all readings of the source, of which each error takes two. */
const maxLengthRead = 200_000;

/**
 * The edits that mend an error and all following ones as long as they are of its kind, as when
 * every item of a list is in typographic quotes. Offsets as in the source.
 */
export function editsForAllAlike(source: string, error: TomlError): readonly SourceEdit[] {
  const edits: SourceEdit[] = [];
  let edited = source;
  let next: TomlError | null = error;
  for (let read = 0; read < maxLengthRead && next?.kind === error.kind; read += 2 * edited.length) {
    const repair = verifiedRepair(edited, next);
    const growth = edited.length - source.length;
    const reached = edits.at(-1)?.end ?? 0;
    if (repair === null || repair.edits[0]!.start - growth < reached) break;
    edits.push(
      ...repair.edits.map((edit) => ({
        ...edit,
        start: edit.start - growth,
        end: edit.end - growth,
      })),
    );
    edited = applySourceEdits(edited, repair.edits);
    const reading = readToml(edited);
    next = reading.ok ? null : reading.error;
  }
  return edits;
}

function helps(source: string, { edits, until }: TomlRepair): boolean {
  const parsed = parseToml(applySourceEdits(source, edits));
  if (parsed.kind === 'unread') return false;
  if (parsed.kind === 'read' || parsed.duplicate) return true;
  const before = edits.filter((edit) => edit.end <= until);
  const growth = before.reduce(
    (sum, edit) => sum + edit.newText.length - (edit.end - edit.start),
    0,
  );
  return parsed.index >= until + growth;
}
