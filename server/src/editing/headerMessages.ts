import { shortened } from '../base/shortened';
import { type Message, message } from '../l10n/message';
import type { SegmentBlock } from '../note/block';
import type { FaultAt, HeaderFault } from '../note/headers/header';
import { numberAsWritten, properHeader } from './formattedHeader';
import { written } from './labels';

/** The message on a malformed segment header; several faults become one message. */
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
  lead: (_, proper) => message('A header begins with its times: "{0}"', proper),
  order: (_, proper) =>
    message('A header has its times, its number and its title in this order: "{0}"', proper),
  'times-missing': (_, proper) => message('The times are missing: "{0}"', proper),
  'times-unreadable': (text) => message('The times "{0}" cannot be read', shortened(text)),
  invisible: (_, proper) =>
    message('Characters that nobody sees stand in this header: "{0}"', proper),
  escape: (_, proper) => message('No backslashes stand in a header: "{0}"', proper),
  lines: (_, proper) =>
    message('Number and title stand behind the times or right below them: "{0}"', proper),
  brackets: (_, proper) => message('The times of a header stand in "(" and ")": "{0}"', proper),
  dash: (text, proper) =>
    text === ''
      ? message('"-" is missing between the times of a header: "{0}"', proper)
      : message('"-" stands between the times of a header, not "{0}"', text),
  colon: (text, _, block) =>
    message('The time {0} should be written {1}', text, properTime(text, block)),
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

function properTime(text: string, block: SegmentBlock): string {
  const { start, end } = block.header.times;
  const time = [start, end].find((own) => own !== undefined && written(block, own) === text);
  return time?.proper ?? text;
}
