import { buffer } from 'node:stream/consumers';
import { decodeUtf8 } from '../files/readTextFile';
import { systemMessage } from '../files/systemMessage';
import { localise, localised } from '../l10n/localised';
import { UsageError } from './usageError';

/** The text on standard input and its byte order mark, up to its end. */
export async function readStandardInput(): Promise<{ text: string; mark: string }> {
  const name = localised('standard input');
  let bytes: Buffer;
  try {
    bytes = await buffer(process.stdin);
  } catch (error) {
    throw new UsageError(
      localised('{0}: cannot be read: {1}', name, localise(systemMessage(error))),
    );
  }
  const decoded = decodeUtf8(bytes);
  if (decoded !== undefined) return decoded;
  const reason = localised('it is not UTF-8');
  throw new UsageError(localised('{0}: cannot be read: {1}', name, reason));
}
