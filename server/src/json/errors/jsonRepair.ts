import { applySourceEdits, type SourceEdit } from '../../base/sourceEdit';
import { endOfJson } from '../endOfJson';
import { parseJson } from '../parseJson';
import { diagnoseJson } from './diagnoseJson';
import type { JsonError, JsonRepair, UntriedRepair } from './jsonFault';

/**
 * The repairs that work when the edited source is read again: it is well formed up to behind the
 * fault, and Hugo finds its end where it was. A fault further down may remain.
 */
export function verifiedJsonRepairs(
  source: string,
  repairs: readonly UntriedRepair[],
): readonly JsonRepair[] {
  return repairs
    .filter((repair) => mends(source, repair) && keepsEnd(source, repair.edits))
    .map(({ title, edits }) => ({ title, edits }));
}

/** In UTF-16 units, over all readings of the source, of which each error takes three. */
const maxLengthRead = 200_000;

/**
 * The edits that mend the first error of a source and all that follow as long as they are of its
 * kind, as when all texts are in typographic quotes. Offsets as in the source. Empty where the
 * source has no error, or Hugo would find its end in another place.
 */
export function editsForAllAlike(source: string): readonly SourceEdit[] {
  const first = errorIn(source);
  const edits: SourceEdit[] = [];
  let edited = source;
  let next = first;
  for (
    let read = 0;
    read < maxLengthRead && next !== undefined && next.message.text === first?.message.text;
    read += 3 * edited.length
  ) {
    const repair = next.repairs.find((candidate) => mends(edited, candidate));
    const growth = edited.length - source.length;
    const reached = edits.at(-1)?.end ?? 0;
    if (repair === undefined || repair.edits[0]!.start - growth < reached) break;
    edits.push(
      ...repair.edits.map((edit) => ({
        ...edit,
        start: edit.start - growth,
        end: edit.end - growth,
      })),
    );
    edited = applySourceEdits(edited, repair.edits);
    next = errorIn(edited);
  }
  return keepsEnd(source, edits) ? edits : [];
}

function errorIn(source: string): JsonError | undefined {
  const parsed = parseJson(source);
  return parsed.kind === 'stopped' ? diagnoseJson(source, parsed.at) : undefined;
}

function mends(source: string, { edits, until }: UntriedRepair): boolean {
  const edited = applySourceEdits(source, edits);
  const parsed = parseJson(edited);
  if (parsed.kind !== 'stopped') return parsed.kind === 'read';
  const { start, reached = start } = diagnoseJson(edited, parsed.at);
  const growth = edits
    .filter((edit) => edit.end <= until)
    .reduce((sum, edit) => sum + edit.newText.length - (edit.end - edit.start), 0);
  return reached >= until + growth;
}

/** Whether Hugo, which looks for the closing brace before it parses anything, finds the same one. */
function keepsEnd(source: string, edits: readonly SourceEdit[]): boolean {
  const edited = applySourceEdits(source, edits);
  const fromEnd = (text: string) => {
    const end = endOfJson(text, Math.max(text.indexOf('{'), 0));
    return end === undefined ? undefined : text.length - end;
  };
  const before = fromEnd(source);
  const after = fromEnd(edited);
  // Without an end, the source goes as far as its last brace.
  return before === after || (before === undefined && after === 1);
}
