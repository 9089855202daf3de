import { message } from '../../l10n/message';
import { RenameRefused } from './renameRefused';

/**
 * The new name of a tag or category without surrounding white space, with which Hugo would make a
 * different term. Throws `RenameRefused` if it is blank or contains control characters or an unpaired
 * surrogate, which Hugo reads as U+FFFD.
 *
 * @param typed the author's input
 */
export function newTermName(typed: string): string {
  const name = typed.trim();
  if (name === '') {
    throw new RenameRefused(message('"{0}" cannot be a tag or category: it is blank', typed));
  }
  if (/[\0-\x1f\x7f\u2028\u2029]/.test(name)) {
    throw new RenameRefused(
      message('"{0}" cannot be a tag or category: it holds a character that cannot be seen', typed),
    );
  }
  if (/\p{Surrogate}/u.test(name)) {
    throw new RenameRefused(
      message('"{0}" cannot be a tag or category: it holds half of a character', typed),
    );
  }
  return name;
}
