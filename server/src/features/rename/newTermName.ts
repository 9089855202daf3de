import { message } from '../../l10n/message';
import { RenameRefused } from './renameRefused';

/**
 * A new tag or category as it goes into the front matter: without the blanks around it, of which
 * Hugo would make another term. Throws `Refused` where nothing can be seen of it, or not all.
 *
 * @param typed as the author typed it
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
  return name;
}
