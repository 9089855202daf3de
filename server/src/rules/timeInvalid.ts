import type { Note } from '../note/note';
import { replace, timeText } from './edits';
import { type BlockFinding, type BlockRule, type Finding, message } from './rule';
import { written } from './wording';

/** Minutes under an hours field, and seconds, go from 00 to 59 (format.md, "Grammar"). */
export const timeInvalid: BlockRule = {
  code: 'time-invalid',
  severity: 'error',
  scope: 'block',
  check(block) {
    if (block.kind !== 'segment') return [];
    const findings: BlockFinding[] = [];
    for (const time of [block.header.times.start, block.header.times.end]) {
      if (time === undefined || time.valid) continue;
      const text = written(block, time);
      findings.push({
        start: time.start,
        end: time.end,
        message: message('{0} is no time: minutes and seconds end at 59', text),
      });
    }
    return findings;
  },
  fixes(finding: Finding, note: Note) {
    const block = note.blocks[finding.block];
    if (block?.kind !== 'segment') return [];
    const { start, end } = block.header.times;
    const time = start?.start === finding.start ? start : end;
    if (time === undefined || Number.isNaN(time.ms)) return [];
    const carried = timeText(note, finding.block, time.ms);
    return [
      {
        title: message('Carry over to {0}', carried),
        edits: replace(note, finding.block, time, carried),
        preferred: true,
      },
    ];
  },
};
