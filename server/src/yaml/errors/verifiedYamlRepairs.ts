import { readYaml } from '../readYaml';
import type { YamlEdit, YamlFault, YamlRepair } from './yamlFault';

/**
 * The repairs of a fault that work when the edited source is read again: the parser gets past the
 * place, or one misread text less is found. A fault further down may remain.
 */
export function verifiedYamlRepairs(source: string, fault: YamlFault): readonly YamlRepair[] {
  const before = readYaml(source);
  return fault.repairs.filter(({ edits }) => {
    const after = readYaml(withYamlEdits(source, edits));
    if (before.ok) return after.ok && after.rejected.length < before.rejected.length;
    if (after.ok) return true;
    const end = Math.max(fault.end, edits.at(-1)?.end ?? 0);
    const growth = edits.reduce(
      (sum, edit) => sum + edit.newText.length - edit.end + edit.start,
      0,
    );
    return after.error !== null && after.error.start >= end + growth;
  });
}

/** Applies edits, which must be in ascending order and not overlap. */
export function withYamlEdits(source: string, edits: readonly YamlEdit[]): string {
  let edited = '';
  let at = 0;
  for (const { start, end, newText } of edits) {
    edited += source.slice(at, start) + newText;
    at = end;
  }
  return edited + source.slice(at);
}
