import { type Message, message } from '../l10n/message';

/** Why the operating system refused something, by the code of Node's error. */
const reasons: ReadonlyMap<string, Message> = new Map([
  ['ENOENT', message('it does not exist')],
  ['ENOTDIR', message('it does not exist')],
  ['EACCES', message('there is no permission')],
  ['EPERM', message('there is no permission')],
  ['EISDIR', message('it is a folder')],
  ['EEXIST', message('it exists already')],
  ['ENOSPC', message('the disk is full')],
  ['EFBIG', message('the disk is full')],
  ['EDQUOT', message('the disk is full')],
  ['EROFS', message('the disk is read-only')],
  ['ELOOP', message('its links lead in a circle')],
  ['ENAMETOOLONG', message('its name is too long')],
]);

/** The reason of an error, as the end of a sentence about a file; Node's own text where unknown. */
export function systemMessage(error: unknown): Message {
  const { code, message: text } = error as NodeJS.ErrnoException;
  return reasons.get(code ?? '') ?? { text: text ?? String(error), args: [] };
}
