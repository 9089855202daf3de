/** A WAV file of silence (RIFF, one channel, 8 bits, 8,000 samples a second). */
export function silence(seconds: number): Uint8Array<ArrayBuffer> {
  const rate = 8000;
  const samples = seconds * rate;
  const file = new Uint8Array(44 + samples).fill(128);
  const head = new DataView(file.buffer, 0, 44);
  const write = (text: string, at: number) => new TextEncoder().encodeInto(text, file.subarray(at));
  write('RIFF', 0);
  head.setUint32(4, 36 + samples, true);
  write('WAVEfmt ', 8);
  head.setUint32(16, 16, true);
  head.setUint16(20, 1, true);
  head.setUint16(22, 1, true);
  head.setUint32(24, rate, true);
  head.setUint32(28, rate, true);
  head.setUint16(32, 1, true);
  head.setUint16(34, 8, true);
  write('data', 36);
  head.setUint32(40, samples, true);
  return file;
}
