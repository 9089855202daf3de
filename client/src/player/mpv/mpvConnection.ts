import type { Duplex } from 'node:stream';

/** A message of mpv that nobody asked for: a changed property, or the end of a file. */
export interface MpvEvent {
  readonly event: string;
  /** Of `property-change`. */
  readonly name?: string;
  readonly data?: unknown;
  /** Of `end-file`: `eof`, `stop`, `quit`, `error`. */
  readonly reason?: string;
  /** Of `end-file` with the reason `error`. */
  readonly file_error?: string;
}

interface MpvAnswer {
  readonly request_id: number;
  /** `success`, or what is wrong. */
  readonly error: string;
  readonly data?: unknown;
}

interface Waiting {
  readonly resolve: (data: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** In UTF-16 code units; mpv's messages have some hundred. */
const maxLine = 1_000_000;

/**
 * Speaks mpv's JSON protocol: one object a line in both directions (mpv's manual, "JSON IPC").
 */
export class MpvConnection {
  readonly #stream: Duplex;
  readonly #waiting = new Map<number, Waiting>();
  #sent = 0;
  #rest = '';

  /** @param onEvent called with each message that is no answer */
  constructor(stream: Duplex, onEvent: (event: MpvEvent) => void) {
    this.#stream = stream;
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => this.#read(text, onEvent));
    const end = () => this.#rejectAll();
    stream.on('error', end);
    stream.on('close', end);
  }

  /** Runs a command; rejects with mpv's own word where it fails, and when the connection ends. */
  command(...command: readonly (string | number | boolean)[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#stream.destroyed) return reject(new Error('closed'));
      const id = ++this.#sent;
      this.#waiting.set(id, { resolve, reject });
      this.#stream.write(`${JSON.stringify({ command, request_id: id })}\n`);
    });
  }

  close(): void {
    this.#stream.destroy();
  }

  #read(text: string, onEvent: (event: MpvEvent) => void): void {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() as string;
    if (this.#rest.length > maxLine) this.close();
    for (const line of lines) this.#take(line, onEvent);
  }

  #take(line: string, onEvent: (event: MpvEvent) => void): void {
    const message = parse(line);
    if (message === undefined) return;
    if ('event' in message) onEvent(message);
    else this.#answer(message);
  }

  #answer({ request_id: id, error, data }: MpvAnswer): void {
    const answer = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === 'success') answer?.resolve(data);
    else answer?.reject(new Error(String(error)));
  }

  #rejectAll(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error('closed'));
    this.#waiting.clear();
  }
}

/** Undefined for a line that is no object. */
function parse(line: string): MpvEvent | MpvAnswer | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null
      ? (value as MpvEvent | MpvAnswer)
      : undefined;
  } catch {
    return undefined;
  }
}
