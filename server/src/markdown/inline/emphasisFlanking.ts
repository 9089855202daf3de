export type CharacterClass = 'space' | 'punctuation' | 'letter';

/** The neighbours of a run of `*` or `_`, and what the run can therefore do. */
export interface Flanking {
  readonly before: CharacterClass;
  readonly after: CharacterClass;
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

/**
 * Classifies the run of `mark` at the UTF-16 offsets `start` to `end` of a masked text by its
 * neighbours. The text's beginning and end count as white space.
 */
export function flankingOf(text: string, start: number, end: number, mark: string): Flanking {
  const before = classOfUnit(text.charCodeAt(start - 1));
  const after = classOfUnit(text.charCodeAt(end));
  return flankingBetween(before, after, mark === '_');
}

/**
 * Classifies a run by the characters before and after it (CommonMark 0.31, section 6.2, with
 * Unicode P and S as punctuation).
 */
export function flankingBetween(
  before: CharacterClass,
  after: CharacterClass,
  isUnderscore: boolean,
): Flanking {
  const left = after === 'letter' || (after === 'punctuation' && before !== 'letter');
  const right = before === 'letter' || (before === 'punctuation' && after !== 'letter');
  const canOpen = isUnderscore ? left && (!right || before === 'punctuation') : left;
  const canClose = isUnderscore ? right && (!left || after === 'punctuation') : right;
  return { before, after, canOpen, canClose };
}

/** The class of a UTF-16 code unit of a masked text; NaN, as beyond its ends, is white space. */
export function classOfUnit(unit: number): CharacterClass {
  if (Number.isNaN(unit)) return 'space';
  if (isUsualLetter(unit)) return 'letter';
  const character = String.fromCharCode(unit);
  if (/[\s\x85]/.test(character)) return 'space';
  return /[\p{P}\p{S}]/u.test(character) ? 'punctuation' : 'letter';
}

/** Han characters of the main block and a to z: the neighbours of nearly every run. */
function isUsualLetter(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x61 && unit <= 0x7a);
}
