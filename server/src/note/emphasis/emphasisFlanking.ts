export type CharacterClass = 'space' | 'punctuation' | 'letter';

/** What stands beside a run of `*` or `_`, and what the run can therefore do. */
export interface Flanking {
  readonly before: CharacterClass;
  readonly after: CharacterClass;
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

/**
 * Judges the run of `mark` at the UTF-16 offsets `start` to `end` of a masked text by its
 * neighbours (CommonMark 0.31, section 6.2, with Unicode P and S as punctuation). The text's
 * beginning and end count as white space.
 */
export function flankingOf(text: string, start: number, end: number, mark: string): Flanking {
  const before = classAt(text, start - 1);
  const after = classAt(text, end);
  const left = after === 'letter' || (after === 'punctuation' && before !== 'letter');
  const right = before === 'letter' || (before === 'punctuation' && after !== 'letter');
  const canOpen = mark === '*' ? left : left && (!right || before === 'punctuation');
  const canClose = mark === '*' ? right : right && (!left || after === 'punctuation');
  return { before, after, canOpen, canClose };
}

function classAt(text: string, offset: number): CharacterClass {
  const unit = text.charCodeAt(offset);
  if (Number.isNaN(unit)) return 'space';
  if (isUsualLetter(unit)) return 'letter';
  const character = text.charAt(offset);
  if (/\s/.test(character)) return 'space';
  return /[\p{P}\p{S}]/u.test(character) ? 'punctuation' : 'letter';
}

/** Han characters of the main block and a to z: what stands beside nearly every run. */
function isUsualLetter(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x61 && unit <= 0x7a);
}
