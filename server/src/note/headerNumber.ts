import type { SegmentNumber } from './segmentHeader';

/** A segment's number as a header has it. Offsets count from the start of the line. */
export interface NumberReading {
  readonly number: SegmentNumber;
  /** Where number and colon end. */
  readonly end: number;
  readonly hasColon: boolean;
  readonly wellSpelled: boolean;
}

const numberAndColon =
  /([(（[【]?)(\d{1,15})([.．。])(\d{1,15})([)）\]】]?)([ \t\u00a0\u3000]{0,8})([:：∶;；·]|[、，,](?=\D)|[.．。-](?!\d)|[—–]{1,2})?/y;

/** A number ends in a colon, a blank, stars or the line; `2.1倍` and `3.1.2` are title. */
export function readNumber(line: string, at: number, lineEnd: number): NumberReading | undefined {
  numberAndColon.lastIndex = at;
  const match = numberAndColon.exec(line);
  if (match === null) return undefined;
  const [all, open = '', part = '', dot = '', index = '', close = '', gap = '', mark = ''] = match;
  const end = at + all.length;
  const hasEnd = mark !== '' || gap !== '' || close !== '' || end >= lineEnd;
  if (!hasEnd && !/[*＊_]/.test(line.charAt(end))) return undefined;
  const start = at + open.length;
  const numberEnd = start + part.length + dot.length + index.length;
  const hasColon = /[:：∶]/.test(mark);
  return {
    number: {
      start,
      end: numberEnd,
      part: Number(part),
      index: Number(index),
      isSure: hasColon,
    },
    end: mark === '' ? end - gap.length : end,
    hasColon,
    wellSpelled: open + close + gap === '' && dot === '.' && mark === ':',
  };
}
