import { localise } from '../../l10n/localised';
import type { Message } from '../../l10n/message';

/** A new name that cannot be: told to the author as it stands. */
export class RenameRefused extends Error {
  override readonly name = 'Refused';

  constructor(reason: Message) {
    super(localise(reason));
  }
}
