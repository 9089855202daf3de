import type { SequenceFault } from './rule';

/** The segments for which a timeline names another one, which is -1 for those without fault. */
export function faultsIn(others: Int32Array): SequenceFault[] {
  const faults: SequenceFault[] = [];
  for (let at = 0; at < others.length; at++) {
    const other = others[at] as number;
    if (other !== -1) faults.push({ at, other });
  }
  return faults;
}
