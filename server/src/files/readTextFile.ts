import type { Stats } from 'node:fs';
import { type Message, message } from '../l10n/message';
import { type FileBytes, readRegularFile } from './readRegularFile';

/** A text as it was stored. */
export interface StoredText {
  readonly text: string;
  /** The byte order mark before the text, else empty. */
  readonly mark: string;
  readonly stats: Stats;
}

/** Reads a UTF-8 file of at most `maxBytes`, or says why it cannot be read. Never rejects. */
export async function readTextFile(
  file: string,
  read: (file: string) => Promise<FileBytes> = readRegularFile,
): Promise<StoredText | { readonly problem: Message }> {
  const reading = await read(file);
  if ('problem' in reading) return reading;
  const decoded = decodeUtf8(reading.bytes);
  return decoded === undefined
    ? { problem: message('it is not UTF-8') }
    : { ...decoded, stats: reading.stats };
}

/** The text of UTF-8 bytes, apart from its byte order mark; undefined for other bytes. */
export function decodeUtf8(bytes: Uint8Array): { text: string; mark: string } | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith('\ufeff') ? { text: text.slice(1), mark: '\ufeff' } : { text, mark: '' };
  } catch {
    return undefined;
  }
}
