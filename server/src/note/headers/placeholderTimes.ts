import { type TimesReading, withoutTimes } from './headerTimes';
import { matchAt, readSlippedTime, type SlippedTime } from './slippedTime';

/** Fields with letters or signs in place of digits, as `MM:SS`, `00:xx`, `??:??`, `--:--`. */
const clock = String.raw`[\p{L}\d?？_#-]{1,3}(?:[:;][\p{L}\d?？_#-]{1,3}){1,2}(?:\.\d{1,3})?`;
const word = String.raw`[\p{L}?？_.…]{1,8}`;
const bracketed = new RegExp(
  String.raw`([([【] {0,2})(${clock}|${word})(?:( {0,2}(?:[-~]{1,3}|→|至|到) {0,2})(${clock}|${word}))? {0,2}[)\]】]`,
  'uy',
);
const wholeClock = new RegExp(`^${clock}$`, 'u');
const digitsAlone = /^[\d:;.]+$/;
/** Words and signs that say by themselves that a time is still to come. */
const unknownTime = /^(?:[?？_.…]{1,8}|x{2,4}|tb[acd]|todo|待定|未定|待补|未知)$/i;

/**
 * Reads a range in brackets in which placeholders stand for one time or both, as `(MM:SS-00:50)`,
 * `(00:19-??:??)`, `(TBD)`. A time beside a placeholder is read.
 *
 * @returns `hasColons` where a time or the shape of one is there, not words alone
 */
export function readPlaceholderTimes(line: string, at: number): TimesReading | undefined {
  const [whole = '', opened = '', first = '', dash = '', second = ''] = matchAt(
    bracketed,
    line,
    at,
  );
  if (whole === '') return undefined;
  const from = at + opened.length;
  const start = timeAt(line, from, first);
  const end = timeAt(line, from + first.length + dash.length, second);
  const sides = second === '' ? [first] : [first, second];
  const placeholders = sides.filter((_, side) => (side === 0 ? start : end) === undefined);
  if (placeholders.length === 0 || placeholders.some((side) => digitsAlone.test(side))) {
    return undefined;
  }
  const hasColons =
    start !== undefined || end !== undefined || placeholders.every((side) => wholeClock.test(side));
  if (!hasColons && !placeholders.every((side) => unknownTime.test(side))) return undefined;
  const inner = { start: from, end: from + first.length + dash.length + second.length };
  return {
    ...withoutTimes({ start: at, end: at + whole.length }, inner),
    start,
    end,
    hasColons,
    isPlaceholder: true,
  };
}

/** The time that a whole side of the range is. */
function timeAt(line: string, at: number, side: string): SlippedTime | undefined {
  if (!/[:;]/.test(side)) return undefined;
  const time = readSlippedTime(line, at, true);
  return time?.end === at + side.length ? time : undefined;
}
