import { applySourceEdits } from '../../base/sourceEdit';
import { readYaml } from '../readYaml';
import type { YamlFault, YamlRepair } from './yamlFault';

/**
 * The repairs of a fault that work when the edited source is read again: one misread text less is
 * found, or the parser reads all; where none has it do that, it gets past the place. A fault further
 * down may remain.
 */
export function verifiedYamlRepairs(source: string, fault: YamlFault): readonly YamlRepair[] {
  const before = readYaml(source);
  const tried = fault.repairs.map((repair) => ({
    repair,
    after: readYaml(applySourceEdits(source, repair.edits)),
  }));
  const complete = tried.filter(({ after }) => after.ok);
  const working = tried.filter(({ repair: { edits }, after }) => {
    if (before.ok) return after.ok && after.rejected.length < before.rejected.length;
    if (after.ok || complete.length > 0) return after.ok;
    const end = Math.max(fault.end, edits.at(-1)?.end ?? 0);
    const growth = edits.reduce(
      (sum, edit) => sum + edit.newText.length - edit.end + edit.start,
      0,
    );
    return after.error !== null && after.error.start >= end + growth;
  });
  return working.map(({ repair }) => repair);
}
