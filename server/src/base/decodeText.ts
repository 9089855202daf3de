/** A text and the encoding of its file. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
}

/**
 * Decodes a file of unknown origin: UTF-16 by its byte order mark; UTF-8 where all bytes are valid;
 * otherwise GB18030, in which older Chinese files are stored, with U+FFFD for invalid bytes. The
 * byte order mark is left out.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be');
  try {
    return decoded(bytes, 'utf-8');
  } catch {
    return decoded(bytes, 'gb18030');
  }
}

function decoded(bytes: Uint8Array, encoding: DecodedText['encoding']): DecodedText {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' });
  return { text: decoder.decode(bytes), encoding };
}
