import { shortened } from '../base/shortened';
import { replace, timeText } from '../editing/edits';
import type { BlockFinding } from '../editing/finding';
import { written } from '../editing/labels';
import { borderFixes, fitsBetweenNeighbours } from '../editing/times/neighbourBorders';
import { type Message, message } from '../l10n/message';
import type { TimeField } from '../note/headers/time';
import type { BlockRule } from './rule';

/** Minutes under an hours field, and seconds, go from 00 to 59 (format.md, "Grammar"). */
export const timeInvalid: BlockRule = {
  code: 'time-invalid',
  severity: 'error',
  scope: 'block',
  rationale: message('A player finds nothing to play there'),
  check(block) {
    if (block.kind !== 'segment') return [];
    const findings: BlockFinding[] = [];
    for (const time of [block.header.times.start, block.header.times.end]) {
      if (time === undefined || time.valid) continue;
      const { start, end } = time;
      findings.push({ start, end, message: describe(time, written(block, time)) });
    }
    return findings;
  },
  fixes(finding, note) {
    const block = note.blocks[finding.block];
    if (block?.kind !== 'segment') return [];
    const { start, end } = block.header.times;
    const which = start?.start === finding.start ? 'start' : 'end';
    const time = which === 'start' ? start : end;
    if (time === undefined) return [];
    const border = borderFixes(note, finding.block, which);
    if (Number.isNaN(time.ms)) return border;
    const proper = timeText(note, finding.block, time.ms);
    const title = isFractionLong(written(block, time))
      ? message('Write {0}', proper)
      : message('Carry over to {0}', proper);
    const edits = replace(note, finding.block, time, proper);
    const fits = fitsBetweenNeighbours(note, finding.block, {
      start: which === 'start' ? time.ms : timeOf(start),
      end: which === 'end' ? time.ms : timeOf(end),
    });
    const carried = { title, edits, preferred: fits };
    return fits ? [carried, ...border] : [...border, carried];
  },
};

function timeOf(time: TimeField | undefined): number {
  return time?.valid ? time.ms : Number.NaN;
}

function describe(time: TimeField, text: string): Message {
  if (Number.isNaN(time.ms)) return message('{0} is too long for a time', shortened(text));
  if (isFractionLong(text)) {
    return message('{0} is no time: a fraction of a second has at most three digits', text);
  }
  return time.hasHours
    ? message('{0} is no time: minutes and seconds end at 59', text)
    : message('{0} is no time: seconds end at 59', text);
}

function isFractionLong(text: string): boolean {
  return /[.．]\d{4,}$/.test(text);
}
