/** A codec by what stands for it in the file: a box of MP4, an identifier of Matroska. */
interface Codec {
  readonly mark: string;
  readonly name: string;
  /** As `canPlayType` takes it. */
  readonly type: string;
}

/** Those that VS Code's own build of Chromium may lack (microsoft/vscode#167685). */
const codecs: readonly Codec[] = [
  { mark: 'mp4a', name: 'AAC', type: 'audio/mp4; codecs="mp4a.40.2"' },
  { mark: 'A_AAC', name: 'AAC', type: 'audio/mp4; codecs="mp4a.40.2"' },
  { mark: 'Opus', name: 'Opus', type: 'audio/webm; codecs="opus"' },
  { mark: 'A_OPUS', name: 'Opus', type: 'audio/webm; codecs="opus"' },
  { mark: 'ac-3', name: 'AC-3', type: 'audio/mp4; codecs="ac-3"' },
  { mark: 'ec-3', name: 'E-AC-3', type: 'audio/mp4; codecs="ec-3"' },
  { mark: 'alac', name: 'ALAC', type: 'audio/mp4; codecs="alac"' },
  { mark: 'avc1', name: 'H.264', type: 'video/mp4; codecs="avc1.42E01E"' },
  { mark: 'hvc1', name: 'H.265', type: 'video/mp4; codecs="hvc1.1.6.L93.B0"' },
  { mark: 'hev1', name: 'H.265', type: 'video/mp4; codecs="hev1.1.6.L93.B0"' },
  { mark: 'V_MPEGH', name: 'H.265', type: 'video/mp4; codecs="hvc1.1.6.L93.B0"' },
  { mark: 'av01', name: 'AV1', type: 'video/mp4; codecs="av01.0.05M.08"' },
];

/** In bytes: what a file is made of stands at its start or, in many MP4 files, at its end. */
const searched = 2_000_000;

/** The name of the first codec of a file that this browser cannot decode; undefined for none. */
export async function missingCodec(
  file: Blob,
  canPlay: (type: string) => boolean,
): Promise<string | undefined> {
  const ends = [file.slice(0, searched), file.slice(Math.max(file.size - searched, 0))];
  const texts = await Promise.all(ends.map(async (end) => latin1(await end.arrayBuffer())));
  // Other containers have no such marks, but words in their tags.
  if (/^(?:ID3|RIFF|fLaC)/.test(texts[0] ?? '')) return undefined;
  return codecs.find(
    ({ mark, type }) => texts.some((text) => text.includes(mark)) && !canPlay(type),
  )?.name;
}

function latin1(bytes: ArrayBuffer): string {
  return new TextDecoder('latin1').decode(bytes);
}
