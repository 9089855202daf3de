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
  const character = text[offset];
  if (character === undefined || /\s/.test(character)) return 'space';
  return /[\p{P}\p{S}]/u.test(character) ? 'punctuation' : 'letter';
}
