import { type TimesReading, withoutTimes } from './headerTimes';

const digit = ['0123456789OolI', '`-'] as const;

/** For a character of a range: what else is read as it, and what the keys beside it write. */
const keys: Readonly<Record<string, readonly [alike: string, beside: string]>> = {
  '(': ['([{【', '890*)'],
  ')': [')]}】', '0-_('],
  ':': [':;', `lLpP'".,/`],
  '-': ['-~', '0=_pP+'],
  d: digit,
  '?': digit,
};

/** Ranges of minutes, and of hours. Digits are `d`, and `?` where they may be missing. */
const shapes = ['(??d:dd-??d:dd)', '(??d:dd-?d:dd:dd)', '(?d:dd:dd-?d:dd:dd)'];

/** Longer texts are further from a range than this many slips of typing. */
const maxSlips = 2;
const maxLength = 19 + maxSlips;
/** Four digits among such signs, with stars behind them or the end of the line. */
const mayBeTimes =
  /\*?(?=(?:[^\dOolI]{0,4}[\dOolI]){4})[()[\]{}】\dOolILpP:;'".,/`~=_+&^ -]{4,24}(?:[*【]|$)/y;

/**
 * Reads the place of times in which a key or two were hit wrong, as in `0(1:10-01:20)` and
 * `(01l10-01:20)`: it has an outer range and no times. Dates, addresses and lists are further from a
 * range.
 */
export function readUnreadableTimes(line: string, at: number): TimesReading | undefined {
  mayBeTimes.lastIndex = at;
  if (!mayBeTimes.test(line)) return undefined;
  const text = line.slice(at, at + maxLength);
  let fewest = maxSlips;
  let length = 0;
  for (const shape of shapes) {
    for (const [end, slips] of slipsFrom(shape, text).entries()) {
      if (slips > fewest || (slips === fewest && end < length)) continue;
      fewest = slips;
      length = end;
    }
  }
  const found = text.slice(0, length).trimEnd();
  const place = { start: at, end: at + found.length };
  return found === '' ? undefined : withoutTimes(place, place, Math.max(fewest, 1));
}

/**
 * For each length of a text's beginning, by how many slips it differs from a shape: a character is
 * left out, added, hit beside its key, or swapped with the next one. This is the distance of
 * Damerau and Levenshtein (optimal string alignment), where only keys beside each other are
 * replaced. Ends where each longer beginning differs by too many.
 */
function slipsFrom(shape: string, text: string): number[] {
  const slips: number[] = [];
  let twoAbove: number[] = [];
  let above: number[] = [];
  for (let length = 0; length <= text.length; length++) {
    const row = [length];
    const key = text.charAt(length - 1);
    const keyBefore = text.charAt(length - 2);
    for (let at = 1; at <= shape.length; at++) {
      const sign = shape.charAt(at - 1);
      const leftOut = (row[at - 1] as number) + (sign === '?' ? 0 : 1);
      const added = (above[at] ?? many) + 1;
      const replaced = (above[at - 1] ?? many) + slipsOfKey(sign, key);
      let fewest = Math.min(leftOut, added, replaced);
      if (slipsOfKey(sign, keyBefore) === 0 && slipsOfKey(shape.charAt(at - 2), key) === 0) {
        fewest = Math.min(fewest, (twoAbove[at - 2] ?? many) + 1);
      }
      row.push(fewest);
    }
    slips.push(row[shape.length] as number);
    if (Math.min(...row) > maxSlips) break;
    [twoAbove, above] = [above, row];
  }
  return slips;
}

const many = 2 * maxLength;

function slipsOfKey(sign: string, key: string): number {
  return slipsOfKeys[sign]?.[key] ?? many;
}

const slipsOfKeys = Object.fromEntries(
  Object.entries(keys).map(([sign, [alike, beside]]) => [
    sign,
    Object.fromEntries([
      ...Array.from(beside, (key) => [key, 1] as const),
      ...Array.from(alike, (key) => [key, 0] as const),
    ]),
  ]),
);
