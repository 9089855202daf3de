import { buffer } from 'node:stream/consumers';
import { decodeUtf8 } from '../files/readTextFile';
import { systemMessage } from '../files/systemMessage';
import { localise, localised } from '../l10n/localised';
import { UsageError } from './usageError';

/**
 * The text on standard input and its byte order mark, up to its end. Rejects with a `UsageError` where
 * it cannot be read.
 */
export async function readStandardInput(): Promise<{ text: string; mark: string }> {
  try {
    const decoded = decodeUtf8(await buffer(process.stdin));
    if (decoded !== undefined) return decoded;
  } catch (error) {
    throw unreadable(localise(systemMessage(error)));
  }
  throw unreadable(localised('it is not UTF-8'));
}

function unreadable(reason: string): UsageError {
  return new UsageError(
    `${localised('standard input')}: ${localised('cannot be read: {0}', reason)}`,
  );
}
