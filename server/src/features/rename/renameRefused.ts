import { localise } from '../../l10n/localised';
import type { Message } from '../../l10n/message';

/** Thrown for an invalid new name; its message is localised and shown to the author. */
export class RenameRefused extends Error {
  override readonly name = 'RenameRefused';

  constructor(reason: Message) {
    super(localise(reason));
  }
}
