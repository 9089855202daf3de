import type { TomlError, TomlFault } from './tomlFault';

/** Blanks that editors show like a space and that TOML does not know outside of strings. */
const specialBlank = /[\u00a0\u1680\u2000-\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/;

/** Characters that an author cannot see, or cannot tell from a space. */
export function characterError({ source, index, fault }: TomlFault): TomlError | null {
  const character = source[index];
  if (fault === null || character === undefined) return null;
  const start = index;
  const end = index + 1;
  const text = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  const common = { start, end, args: [text] };

  if (/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(character)) {
    const edits = [{ start, end, newText: '' }];
    const repair = { kind: 'remove-character', edits, text, until: end } as const;
    return { ...common, kind: 'control-character', repairs: [repair] };
  }
  if (fault.kind === 'word' && specialBlank.test(character)) {
    const edits = [{ start, end, newText: ' ' }];
    const repair = { kind: 'plain-blank', edits, text, until: end } as const;
    return { ...common, kind: 'special-blank', repairs: [repair] };
  }
  return null;
}
