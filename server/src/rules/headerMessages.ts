import type { SegmentBlock } from '../note/block';
import type { FaultAt, HeaderFault } from '../note/segmentHeader';
import { respellTime } from '../note/time';
import { numberAsWritten, properHeader } from './properHeader';
import { type Message, message } from './rule';
import { shortened, written } from './wording';

/** Says what keeps a line from being a segment header; several faults are told as one. */
export function describeHeaderFaults(
  block: SegmentBlock,
  fault: FaultAt,
  others: readonly FaultAt[],
): Message {
  const proper = shortened(properHeader(block));
  if (others.some((other) => other.fault !== fault.fault)) {
    return message('This segment header should be written "{0}"', proper);
  }
  return describe[fault.fault](written(block, fault), proper, block);
}

const describe: Record<
  HeaderFault,
  (text: string, proper: string, block: SegmentBlock) => Message
> = {
  brackets: (_, proper) => message('The times of a header stand in "(" and ")": "{0}"', proper),
  dash: (text, proper) =>
    text === ''
      ? message('"-" is missing between the times of a header: "{0}"', proper)
      : message('"-" stands between the times of a header, not "{0}"', text),
  colon: (text) => message('The time {0} should be written {1}', text, respellTime(text)),
  digits: (_, proper) => message('The digits of a header are half-width: "{0}"', proper),
  'range-spaces': (_, proper) =>
    message('No spaces stand between the brackets of a header: "{0}"', proper),
  'start-missing': (_, proper) => message('The start time is missing: "{0}"', proper),
  'end-missing': (_, proper) => message('The end time is missing: "{0}"', proper),
  gap: (_, proper) => message('One space stands between the times and the stars: "{0}"', proper),
  stars: (_, proper) =>
    message('Three stars stand on either side of number and title: "{0}"', proper),
  'number-missing': (_, proper) => message('The number is missing: "{0}"', proper),
  'number-spelling': (text, _, block) =>
    message('The number "{0}" should be written "{1}"', text, `${numberAsWritten(block)}:`),
  'title-spaces': (_, proper) =>
    message('One space stands between number and title, none beside the stars: "{0}"', proper),
  tail: (text) =>
    message('"{0}" stands behind the header and belongs on a line of its own', shortened(text)),
};
